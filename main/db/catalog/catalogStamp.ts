import { jsonCell } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { catalogStampKey } from './touchCatalog.ts'

/**
 * Another text whenever anything changed that the engine's catalog is made of, in this process or another. One row by its primary key:
 * cheap enough to ask in every turn, in the turn's own transaction.
 */
export async function catalogStamp(tx: SqlTx): Promise<string> {
  const row = await tx.get('SELECT "valueJson" FROM "Setting" WHERE "key" = ?', [catalogStampKey])
  return row === null ? '' : JSON.stringify(jsonCell(row, 'valueJson'))
}

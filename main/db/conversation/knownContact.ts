import type { Contact } from '../../../shared/domain/contact.ts'
import { flagCell, numberCell, textCell, textCellOrNull } from '../sqlCells.ts'
import type { SqlRow, SqlTx } from '../sqlTx.ts'

/** A contact as a turn begins with them. */
export interface KnownContact {
  readonly contact: Contact
  /** The `seq` of this contact's next message or event; rises with every turn, so it is also the contact's revision. */
  readonly nextSeq: number
}

/** The contact of which `column` has this value, which is of one contact alone. */
export async function knownContact(tx: SqlTx, column: 'id' | 'phone', value: string): Promise<KnownContact | null> {
  const row = await tx.get(
    `SELECT "id", "phone", "name", "optIn", "paused", "nextSeq" FROM "Contact" WHERE "${column}" = ?`,
    [value],
  )
  return row === null ? null : contactOfRow(row)
}

const contactOfRow = (row: SqlRow): KnownContact => ({
  contact: {
    id: textCell(row, 'id'),
    phone: textCell(row, 'phone'),
    name: textCellOrNull(row, 'name'),
    optIn: flagCell(row, 'optIn'),
    paused: flagCell(row, 'paused'),
  },
  nextSeq: numberCell(row, 'nextSeq'),
})

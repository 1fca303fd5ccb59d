import { onTestFinished } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { openDatabase } from '../../../../main/db/open/openDatabase.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** A real database in an empty folder (or in `folder`), closed when the test ends. */
export async function openedDatabase(folder: string = temporaryFolder()): Promise<Database> {
  const opened = await openDatabase({ folder, appVersion: '0.1.0' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  onTestFinished(() => opened.database.close())
  return opened.database
}

import type { Contact } from '../../../shared/domain/contact.ts'
import { flagCell, numberCell, textCell, textCellOrNull } from '../sqlCells.ts'
import type { SqlTx } from '../sqlTx.ts'
import { contactSearchText } from './contactSearchText.ts'

/** The contact who speaks. */
export interface Sender {
  readonly contact: Contact
  /** The `seq` of this contact's next message; rises with every turn, so it is also the contact's revision. */
  readonly nextSeq: number
}

export interface Introduction {
  /** E.164. */
  readonly phone: string
  readonly name: string | null
  /** The id that a contact who is not known yet gets. */
  readonly newId: string
  readonly now: Date
}

/** Finds the contact with this phone, or adds them. A name is only taken by a contact who has none. */
export async function senderOf(tx: SqlTx, { phone, name, newId, now }: Introduction): Promise<Sender> {
  const row = await tx.get('SELECT "id", "name", "optIn", "paused", "nextSeq" FROM "Contact" WHERE "phone" = ?', [
    phone,
  ])
  if (row === null) {
    await tx.run(
      'INSERT INTO "Contact" ("id", "phone", "name", "searchText", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?, ?)',
      [newId, phone, name, contactSearchText(name, phone), now, now],
    )
    return { contact: { id: newId, phone, name, optIn: true, paused: false }, nextSeq: 0 }
  }
  const id = textCell(row, 'id')
  const known = textCellOrNull(row, 'name')
  if (known === null && name !== null) {
    await tx.run(
      'UPDATE "Contact" SET "name" = ?, "searchText" = ?, "updatedAt" = ? WHERE "id" = ? AND "name" IS NULL',
      [name, contactSearchText(name, phone), now, id],
    )
  }
  return {
    contact: { id, phone, name: known ?? name, optIn: flagCell(row, 'optIn'), paused: flagCell(row, 'paused') },
    nextSeq: numberCell(row, 'nextSeq'),
  }
}

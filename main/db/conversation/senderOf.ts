import type { SqlTx } from '../sqlTx.ts'
import { contactSearchText } from './contactSearchText.ts'
import { knownContact, type KnownContact } from './knownContact.ts'

export interface Introduction {
  /** E.164. */
  readonly phone: string
  readonly name: string | null
  /** The id that a contact who is not known yet gets. */
  readonly newId: string
  readonly now: Date
}

/** Finds the contact with this phone, or adds them. A name is only taken by a contact who has none. */
export async function senderOf(tx: SqlTx, { phone, name, newId, now }: Introduction): Promise<KnownContact> {
  const known = await knownContact(tx, 'phone', phone)
  if (known === null) {
    await tx.run(
      'INSERT INTO "Contact" ("id", "phone", "name", "searchText", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?, ?)',
      [newId, phone, name, contactSearchText(name, phone), now, now],
    )
    return { contact: { id: newId, phone, name, optIn: true, paused: false }, nextSeq: 0 }
  }
  if (known.contact.name !== null || name === null) return known
  await tx.run('UPDATE "Contact" SET "name" = ?, "searchText" = ?, "updatedAt" = ? WHERE "id" = ? AND "name" IS NULL', [
    name,
    contactSearchText(name, phone),
    now,
    known.contact.id,
  ])
  return { ...known, contact: { ...known.contact, name } }
}

import Sqlite from 'better-sqlite3'
import { toDbDate } from '../../../main/db/dbDate.ts'
import { contactSearchText } from '../../../main/db/conversation/contactSearchText.ts'
import { benchPhone } from '../benchBot.ts'

const contacts = 10_000
const begun = Date.parse('2026-01-01T00:00:00.000Z')

/** When message `index` was written: one a second, whatever the size. */
export const timeOfMessage = (index: number) => new Date(begun + index * 1_000)

/**
 * Fills the closed database of the bench, which holds `from` messages, up to `to`, with plain SQL in one transaction: 10,000 contacts
 * take turns, each inbound message has a reply of the bench's trigger, every contact has a live instance, and one has ended for every
 * fifty messages. The indexes are taken away and built again: a million messages would take minutes otherwise.
 */
export function fillHistory(file: string, from: number, to: number): void {
  const connection = new Sqlite(file)
  connection.pragma('synchronous = OFF')
  connection.pragma('cache_size = -262144')
  const indexes = connection
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'Message' AND sql IS NOT NULL`,
    )
    .all()
  const { flowId = '' } = connection.prepare<[], { flowId: string }>('SELECT "id" AS "flowId" FROM "Flow"').get() ?? {}
  connection.exec('BEGIN')
  for (const { name } of indexes) connection.exec(`DROP INDEX "${name}"`)
  if (from === 0) addContacts(connection, flowId)
  addMessages(connection, from, to)
  addEnded(connection, flowId, Math.floor(from / 50), Math.floor(to / 50))
  for (const { sql } of indexes) connection.exec(sql)
  connection.exec('COMMIT')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
}

const idOf = (kind: string, index: number) => `${kind}${index.toString(36).padStart(24, '0')}`

function addContacts(connection: Sqlite.Database, flowId: string): void {
  const contact = connection.prepare(
    'INSERT INTO "Contact" ("id", "phone", "searchText", "nextSeq", "createdAt", "updatedAt") VALUES (?, ?, ?, 1000000, ?, ?)',
  )
  const live = connection.prepare(
    `INSERT INTO "FlowInstance" ("id", "contactId", "flowId", "currentStepKey", "stateJson", "lastInteractionAt", "createdAt", "updatedAt")
     VALUES (?, ?, ?, 'nome', '{"vars":[],"invalidCount":0,"pauseReason":null,"askedAt":null}', ?, ?, ?)`,
  )
  const at = toDbDate(timeOfMessage(0))
  for (let index = 0; index < contacts; index += 1) {
    const phone = benchPhone(index)
    contact.run(idOf('c', index), phone, contactSearchText(null, phone), at, at)
    live.run(idOf('i', index), idOf('c', index), flowId, at, at, at)
  }
}

function addMessages(connection: Sqlite.Database, from: number, to: number): void {
  const inbound = connection.prepare(
    `INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "seq", "channel", "externalId", "traceJson", "createdAt", "updatedAt")
     VALUES (?, ?, 'inbound', 'delivered', 'oi', ?, 'bench', ?, '[]', ?, ?)`,
  )
  const reply = connection.prepare(
    `INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "triggerId", "flowInstanceId", "templateId", "seq", "channel", "replyToId", "createdAt", "updatedAt")
     VALUES (?, ?, 'outbound', 'sent', 'Olá! Qual é o seu nome?', 'trigger-oi', ?, 'template-oi-nome', ?, 'bench', ?, ?, ?)`,
  )
  for (let index = from; index < to; index += 2) {
    const contact = (index / 2) % contacts
    const contactId = idOf('c', contact)
    const seq = Math.floor(index / 2 / contacts) * 2
    const at = toDbDate(timeOfMessage(index))
    const id = idOf('m', index)
    inbound.run(id, contactId, seq, id, at, at)
    reply.run(idOf('m', index + 1), contactId, idOf('i', contact), seq + 1, id, at, at)
  }
}

function addEnded(connection: Sqlite.Database, flowId: string, from: number, to: number): void {
  const ended = connection.prepare(
    `INSERT INTO "FlowInstance" ("id", "contactId", "flowId", "currentStepKey", "lastInteractionAt", "endedAt", "endReason", "createdAt", "updatedAt")
     VALUES (?, ?, ?, 'fim', ?, ?, 'completed', ?, ?)`,
  )
  for (let index = from; index < to; index += 1) {
    const at = toDbDate(timeOfMessage(index * 50))
    ended.run(idOf('e', index), idOf('c', index % contacts), flowId, at, at, at, at)
  }
}

import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { numberCell, textCell, textCellOrNull } from '../../../../main/db/sqlCells.ts'
import { replyTo } from './conversations.ts'
import { handedLineSchema, type HandedLine } from './childSetup.ts'

/** What the channel was handed by all processes, in order. */
export const handedLines = (file: string): readonly HandedLine[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => handedLineSchema.parse(JSON.parse(line)))

/**
 * Every message of every contact was handled once and answered once: in the order of `seq` each message stands before its only
 * reply, the reply says what the flow says at that point of that history, everything has left, and each contact was shown the
 * replies in that order, each once.
 */
export async function expectOneOutcome(
  database: Database,
  handed: readonly HandedLine[],
  given: { contacts: number; each: number },
): Promise<void> {
  const rows = await database.read((tx) =>
    tx.all(
      `SELECT m."id", m."direction", m."status", m."content", m."seq", m."replyToId", c."phone"
       FROM "Message" m JOIN "Contact" c ON c."id" = m."contactId" ORDER BY c."phone", m."seq"`,
    ),
  )
  const messages = rows.map((row) => ({
    id: textCell(row, 'id'),
    phone: textCell(row, 'phone'),
    direction: textCell(row, 'direction'),
    status: textCell(row, 'status'),
    text: textCell(row, 'content'),
    seq: numberCell(row, 'seq'),
    replyToId: textCellOrNull(row, 'replyToId'),
  }))
  const byPhone = Map.groupBy(messages, ({ phone }) => phone)
  expect(byPhone.size).toBe(given.contacts)
  const shownTo = Map.groupBy(handed, ({ phone }) => phone)

  for (const [phone, history] of byPhone) {
    expect(history.map(({ seq }) => seq)).toEqual(Array.from({ length: given.each * 2 }, (_, index) => index))
    const inbound = history.filter((_, index) => index % 2 === 0)
    const replies = history.filter((_, index) => index % 2 === 1)
    expect(new Set(inbound.map(({ direction }) => direction))).toEqual(new Set(['inbound']))
    expect(replies.map(({ direction, status, text, replyToId }) => [direction, status, text, replyToId])).toEqual(
      inbound.map(({ id, text }, index) => ['outbound', 'sent', replyTo(text, index), id]),
    )
    const shown = new Set(shownTo.get(phone)?.map(({ messageId }) => messageId))
    expect([...shown]).toEqual(replies.map(({ id }) => id))
  }
  const instances = await database.read((tx) => tx.all('SELECT "rev" FROM "FlowInstance"'))
  expect(instances.map((row) => numberCell(row, 'rev'))).toEqual(
    Array.from({ length: given.contacts }, () => given.each - 1),
  )
}

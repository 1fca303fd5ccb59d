import { expect, test } from 'vitest'
import { newestBubbles } from '../../../main/simulator/newestBubbles.ts'

const bubble = (id: number, characters = 1) => ({
  id: `${id}`,
  from: 'bot' as const,
  text: 'x'.repeat(characters),
  stepKey: null,
  triggerId: null,
  status: 'read' as const,
  at: '2026-03-02T12:00:00.000Z',
})
const many = (count: number, characters?: number) => Array.from({ length: count }, (_, id) => bubble(id, characters))

test.each([
  ['nothing of nothing', 0, 1, 0],
  ['all of five hundred', 500, 1, 500],
  ['the newest five hundred', 501, 1, 500],
  ['two million characters', 5, 500_000, 4],
  ['the last one however long it is', 3, 3_000_000, 1],
])('%s', (_rule, count, characters, kept) => {
  const bubbles = many(count, characters)
  expect(newestBubbles(bubbles)).toEqual(kept === 0 ? [] : bubbles.slice(-kept))
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageStatusSchema, type MessageStatus } from '../../../shared/domain/message.ts'
import { raisedStatus } from '../../../shared/domain/raisedStatus.ts'
import { statusesBelow } from '../../../shared/domain/statusesBelow.ts'

const statuses = messageStatusSchema.options
const after = (start: MessageStatus, told: readonly MessageStatus[]) => told.reduce(raisedStatus, start)

test('queued < sent < delivered < read', () => {
  expect(after('queued', ['sent', 'delivered', 'read'])).toBe('read')
  expect(after('read', ['delivered', 'sent', 'queued'])).toBe('read')
})

test('failed comes only from queued or sent, and delivered or read beats it', () => {
  expect(statusesBelow('failed')).toEqual(['queued', 'sent'])
  expect(after('queued', ['failed', 'sent'])).toBe('failed')
  expect(after('queued', ['failed', 'delivered'])).toBe('delivered')
  expect(after('delivered', ['failed'])).toBe('delivered')
})

test('any order and any number of repetitions end at the same status', () => {
  const events = fc.array(fc.constantFrom(...statuses), { minLength: 1 })
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.nat()), (told, keys) => {
      const shuffled = [...told, ...told]
        .map((status) => ({ status, key: keys.next().value ?? 0 }))
        .sort((one, other) => one.key - other.key)
        .map(({ status }) => status)
      expect(after('queued', shuffled)).toBe(after('queued', told))
    }),
  )
})

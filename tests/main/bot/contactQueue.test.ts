import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createContactQueue } from '../../../main/bot/contactQueue.ts'

test('work of one contact runs one at a time, in the order it came, whatever the others do', async () => {
  const work = fc.array(fc.record({ contact: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(5), fails: fc.boolean() }))
  await fc.assert(
    fc.asyncProperty(work, async (pieces) => {
      const queue = createContactQueue()
      const running = new Set<string>()
      const finished: [string, number][] = []
      const results = pieces.map(({ contact, turns, fails }, index) =>
        queue.run(contact, async () => {
          expect(running.has(contact)).toBe(false)
          running.add(contact)
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
          running.delete(contact)
          finished.push([contact, index])
          if (fails) throw new Error(`no ${index}`)
          return index
        }),
      )
      const settled = await Promise.allSettled(results)
      expect(settled.map((result) => result.status === 'rejected')).toEqual(pieces.map(({ fails }) => fails))
      for (const contact of ['a', 'b', 'c']) {
        const order = finished.filter(([who]) => who === contact).map(([, index]) => index)
        expect(order).toEqual(order.toSorted((one, other) => one - other))
      }
      expect(finished).toHaveLength(pieces.length)
      await queue.idle()
      expect(queue.size).toBe(0)
    }),
  )
})

test('a contact that is stuck holds up nobody else', async () => {
  const queue = createContactQueue()
  const gate = Promise.withResolvers<void>()
  const stuck = queue.run('a', () => gate.promise)
  expect(await queue.run('b', async () => 'b answered')).toBe('b answered')
  gate.resolve()
  await stuck
})

test('idle waits for work that was added while it waited', async () => {
  const queue = createContactQueue()
  const seen: string[] = []
  const first = queue.run('a', async () => {
    await Promise.resolve()
    void queue.run('a', async () => seen.push('second'))
  })
  await queue.idle()
  await first
  expect(seen).toEqual(['second'])
  expect(queue.size).toBe(0)
})

import { expect, test } from 'vitest'
import { measureInbound } from '../../scripts/bench/inboundMessage.ts'
import { comparison, comparisonLine, percentile } from '../../scripts/bench/samples.ts'

test('a percentile is a value that was measured, by the nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([0, 0.01, 0.5, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([1, 1, 50, 99, 100])
  expect(percentile([7], 0.99)).toBe(7)
  expect(percentile([], 0.5)).toBeNaN()
})

test('a comparison says how often the bare time goes into ours', () => {
  const compared = comparison('x', [2, 4, 6], [1, 2, 3])
  expect(compared.ratio).toEqual({ p50: 2, p99: 2 })
  expect(comparisonLine(compared)).toBe(
    'x: p50 4.000 ms beside 2.000 ms = 2.00x, p99 6.000 ms beside 3.000 ms = 2.00x (3 samples)',
  )
})

test('the product and bare better-sqlite3 are measured on the same work, message by message', async () => {
  // It rejects by itself when the two files do not hold the same in the end.
  const { handled, sent } = await measureInbound(60)
  expect(handled.samples).toBe(54)
  for (const { ours, bare } of [handled, sent]) {
    expect(bare.p50).toBeGreaterThan(0)
    expect(ours.p50).toBeGreaterThan(0)
  }
  expect(sent.bare.p50).toBeGreaterThan(handled.bare.p50)
})

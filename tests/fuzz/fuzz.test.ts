import { expect, test } from 'vitest'
import { missingFacts } from './factCoverage.ts'
import { fuzzEngine } from './fuzzEngine.ts'
import { fuzzShell } from './fuzzShell.ts'

// `npm run fuzz` asks the same rules about many more events, with another seed every time.
const seed = 20_260_302

test('whatever bot, texts, orders and clocks meet, every rule of the engine holds and every kind of fact is reached', () => {
  const { failure, facts } = fuzzEngine({ executions: 8_000, seed })
  expect(failure).toBeNull()
  expect(missingFacts(facts, 1).filter((fact) => !fact.includes('='))).toEqual([])
})

test('the real shell on a real database does what the pure engine says, once, in order, whatever the channel does', async () => {
  const { failure } = await fuzzShell({ executions: 600, seed })
  expect(failure).toBeNull()
})

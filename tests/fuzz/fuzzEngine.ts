import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { anyHappenings, anyName } from './anyHappenings.ts'
import { anyWorlds } from './anyWorld.ts'
import { conversationRules } from './conversationRules.ts'
import { converse } from './converse.ts'
import { countFacts, type FactCounts } from './factCoverage.ts'
import { failureOf, type FuzzFailure } from './failureOf.ts'
import { turnRules } from './turnRules.ts'

export interface EngineFuzz {
  readonly conversations: number
  /** Events that were decided for the first time; the replay is not counted. */
  readonly executions: number
  readonly facts: FactCounts
  /** The first rule that was broken, with the smallest conversation that breaks it and the seed that finds it at once. */
  readonly failure: FuzzFailure | null
}

/** Conversations drawn from one seed; small, so that a seed that fails is replayed within seconds. */
const batch = 100

/**
 * Random bots talk with random contacts until `executions` events are decided. Every rule is asked after every turn, and each
 * conversation is replayed on a catalog compiled anew.
 */
export function fuzzEngine({ executions, seed }: { executions: number; seed: number }): EngineFuzz {
  const facts: FactCounts = new Map()
  let decided = 0
  let conversations = 0
  for (let drawn = seed; ; drawn += 1) {
    const property = fc.property(anyWorlds, anyHappenings, anyName, (worlds, happenings, name) => {
      const exchanges = converse(worlds, happenings, name)
      for (const exchange of exchanges) {
        countFacts(facts, exchange.decision.trace)
        for (const [rule, broken] of Object.entries(turnRules)) complain(rule, broken(exchange))
      }
      for (const [rule, broken] of Object.entries(conversationRules)) complain(rule, broken(exchanges))
      const replayed = converse(worlds, happenings, name)
      const same = isDeepStrictEqual(
        replayed.map(({ decision }) => decision),
        exchanges.map(({ decision }) => decision),
      )
      complain('a replay gives the identical decisions', same ? null : 'it does not')
      decided += exchanges.length
      conversations += 1
    })
    const failure = failureOf(fc.check(property, { seed: drawn, numRuns: batch }), drawn)
    if (failure !== null || decided >= executions) return { conversations, executions: decided, facts, failure }
  }
}

function complain(rule: string, complaint: string | null): void {
  if (complaint !== null) throw new Error(`broken: ${rule}: ${complaint}`)
}

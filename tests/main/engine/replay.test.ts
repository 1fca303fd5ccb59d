import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../main/engine/decide.ts'
import type { Catalog, Decision } from '../../../main/engine/types.ts'
import { anyTalk, anyWorld } from './arbitraries.ts'
import { catalogOf } from './samples.ts'
import type { Exchange } from './talk.ts'
import { talk } from './talk.ts'

const runs = { numRuns: 300 }

/** One recorded turn again, from copies of everything: no object of the recording is met again. */
const replayed = (catalog: Catalog, exchange: Exchange): Decision => {
  const { situation, event, now, ids } = structuredClone({ ...exchange, decision: null })
  const drawn = ids.values()
  return decide(situation, event, catalog, {
    now,
    random: () => 0,
    newId: () => drawn.next().value ?? 'one id too many',
  })
}
const decisions = (exchanges: readonly Exchange[]) => exchanges.map(({ decision }) => decision)

describe('a recorded conversation', () => {
  test('played again in a fresh process gives the identical decisions and traces, byte for byte', () => {
    fc.assert(
      fc.property(anyWorld, anyTalk, (world, events) => {
        const recorded = talk(catalogOf(world), events)
        const fresh = catalogOf(structuredClone(world))
        const again = recorded.map((exchange) => replayed(fresh, exchange))
        expect(again).toEqual(decisions(recorded))
        expect(JSON.stringify(again)).toBe(JSON.stringify(decisions(recorded)))
      }),
      runs,
    )
  })

  test('does not depend on the turns before it but through what a database keeps: backwards it is the same', () => {
    fc.assert(
      fc.property(anyWorld, anyTalk, (world, events) => {
        const recorded = talk(catalogOf(world), events)
        const fresh = catalogOf(world)
        const backwards = recorded.toReversed().map((exchange) => replayed(fresh, exchange))
        expect(backwards.toReversed()).toEqual(decisions(recorded))
      }),
      runs,
    )
  })

  test('does not depend on the order in which triggers and templates were read from the database', () => {
    fc.assert(
      fc.property(anyWorld, anyTalk, (world, events) => {
        const turned = {
          ...world,
          triggers: world.triggers?.toReversed() ?? [],
          templates: world.templates?.toReversed() ?? [],
        }
        expect(decisions(talk(catalogOf(turned), events))).toEqual(decisions(talk(catalogOf(world), events)))
      }),
      runs,
    )
  })

  test('is not touched by another one on the same catalog', () => {
    fc.assert(
      fc.property(anyWorld, anyTalk, anyTalk, (world, events, others) => {
        const alone = decisions(talk(catalogOf(world), events))
        const catalog = catalogOf(world)
        talk(catalog, others)
        expect(decisions(talk(catalog, events))).toEqual(alone)
      }),
      runs,
    )
  })
})

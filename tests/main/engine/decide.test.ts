import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EngineEvent } from '../../../main/engine/types.ts'
import { dueAt } from '../../../main/engine/dueAt.ts'
import type { TraceFact } from '../../../shared/domain/trace.ts'
import { traceSchema } from '../../../shared/domain/trace.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { anyCatalog, anyTalk } from './arbitraries.ts'
import type { Exchange } from './talk.ts'
import { talk } from './talk.ts'

/** Whether a fact says why a message was queued: by which step, trigger, order or change of consent. */
const explains = (fact: TraceFact, event: EngineEvent, stepKey: string | null, triggerId: string | null): boolean => {
  if (stepKey !== null) {
    const reasons = ['step_entered', 'question_repeated', 'answer_invalid']
    return reasons.includes(fact.kind) && 'stepKey' in fact && fact.stepKey === stepKey
  }
  if (triggerId !== null) {
    return fact.kind === 'trigger_considered' && fact.triggerId === triggerId && fact.outcome === 'won'
  }
  if (event.kind === 'command') return event.command.kind === 'say'
  return fact.kind === 'consent' || (fact.kind === 'fallback' && fact.outcome === 'sent')
}

const runs = { numRuns: 500 }
const everyTurn = (check: (exchange: Exchange) => void) =>
  fc.assert(
    fc.property(anyCatalog, anyTalk, (catalog, events) => {
      for (const exchange of talk(catalog, events)) check(exchange)
    }),
    runs,
  )

describe('whatever the flow, the texts and the clock', () => {
  test('a turn never throws, never changes its arguments and says at most 20 messages', () => {
    everyTurn(({ decision }) => {
      expect(decision.messages.length).toBeLessThanOrEqual(20)
      for (const { content } of decision.messages) expect(content.trim()).not.toBe('')
    })
  })

  test('someone who opted out is sent nothing but the one confirmation', () => {
    everyTurn(({ situation, event, decision }) => {
      if (decision.contact.optIn) return
      expect(decision.live).toBeNull()
      const texts = decision.messages.map(({ content }) => content)
      const confirms = situation.contact.optIn && event.kind === 'inbound'
      expect(confirms ? [[], ['Você não recebe mais mensagens.']] : [[]]).toContainEqual(texts)
    })
  })

  test('a conversation that waits for a person is told nothing until someone acts', () => {
    everyTurn(({ situation, event, decision }) => {
      if (situation.instance?.paused !== true || event.kind === 'command') return
      if (!situation.contact.optIn || !decision.contact.optIn) return
      expect(decision.messages).toEqual([])
      expect(decision.live).toMatchObject({ id: situation.instance.id, paused: true })
    })
  })

  test('what ends has its reason and its time, and what lives has neither', () => {
    everyTurn(({ situation, decision }) => {
      for (const instance of decision.ended) {
        expect(instance.endReason).not.toBeNull()
        expect(instance.endedAt).not.toBeNull()
      }
      if (decision.live !== null) expect([decision.live.endedAt, decision.live.endReason]).toEqual([null, null])
      const left = [...decision.ended, ...(decision.live === null ? [] : [decision.live])].map(({ id }) => id)
      expect(new Set(left).size).toBe(left.length)
      if (situation.instance !== null) expect(left).toContain(situation.instance.id)
    })
  })

  test('the trace can be stored, and names every message that is queued and every instance that ends', () => {
    everyTurn(({ decision }) => {
      expect(traceSchema.parse(JSON.parse(JSON.stringify(decision.trace)))).toEqual(decision.trace)
      const queued = decision.trace.filter((fact) => fact.kind === 'message_queued')
      expect(queued).toEqual(
        decision.messages.map(({ stepKey, templateId }, index) => ({
          kind: 'message_queued',
          index,
          stepKey,
          templateId,
        })),
      )
      const reasons = decision.trace.flatMap((fact) => (fact.kind === 'instance_ended' ? fact.why : []))
      expect(reasons).toEqual(decision.ended.map(({ endReason }) => endReason))
    })
  })

  test('every way taken is an exit that the canvas shows, to where it shows it', () => {
    fc.assert(
      fc.property(anyCatalog, anyTalk, (catalog, events) => {
        const steps = [...catalog.flows.values()].flatMap((flow) => [...flow.steps.values()])
        for (const { decision } of talk(catalog, events)) {
          for (const fact of decision.trace) {
            if (fact.kind !== 'way_taken' || fact.from === null) continue
            const shown = steps.filter(({ key }) => key === fact.from).flatMap(exitsOf)
            expect(shown).toContainEqual(expect.objectContaining({ exit: fact.exit, to: fact.to }))
          }
        }
      }),
      runs,
    )
  })

  test('a message without an answer always says why', () => {
    everyTurn(({ event, decision }) => {
      if (event.kind !== 'inbound' || decision.messages.length > 0) return
      const reasons = ['stored_only', 'template_unusable', 'instance_paused', 'instance_ended', 'guard']
      const reached = decision.live === null ? undefined : decision.live.currentStepKey
      const asksInSilence = decision.trace.some((fact) => 'stepKey' in fact && fact.stepKey === reached)
      expect(asksInSilence || decision.trace.some(({ kind }) => reasons.includes(kind))).toBe(true)
    })
  })

  test('a message stops at exactly one rule, and only a message does', () => {
    everyTurn(({ event, decision }) => {
      const rules = decision.trace.filter(({ kind }) => kind === 'stopped_at')
      expect(rules).toHaveLength(event.kind === 'inbound' ? 1 : 0)
    })
  })

  test('everything that is said is explained by a fact of the same turn', () => {
    everyTurn(({ event, decision }) => {
      const { trace } = decision
      for (const fact of trace) {
        if (fact.kind !== 'message_queued') continue
        const { triggerId } = decision.messages[fact.index] ?? {}
        expect(trace.some((other) => explains(other, event, fact.stepKey, triggerId ?? null))).toBe(true)
      }
    })
  })

  test('whom a person has taken over hears nothing from the bot but that consent changed, until a person acts', () => {
    everyTurn(({ situation, event, decision }) => {
      if (!situation.contact.paused || event.kind === 'command') return
      expect(decision.contact.paused).toBe(true)
      const consented = decision.trace.some(({ kind }) => kind === 'consent')
      if (!consented) expect(decision.messages).toEqual([])
      expect(decision.live?.paused ?? true).toBe(true)
    })
  })

  test('an order that is refused says and starts nothing, and changes nothing but what was over anyway', () => {
    everyTurn(({ situation, decision }) => {
      if (!decision.trace.some(({ kind }) => kind === 'command_refused')) return
      expect(decision.messages).toEqual([])
      expect(decision.contact.optIn).toBe(situation.contact.optIn)
      if (decision.ended.length > 0) {
        expect(['expired', 'opted_out']).toContain(decision.ended[0]?.endReason)
        expect([decision.ended.length, decision.live]).toEqual([1, null])
      } else {
        expect(decision.contact).toBe(situation.contact)
        expect(decision.live).toBe(situation.instance)
      }
    })
  })

  test('once time has passed nothing is due any more at that moment', () => {
    fc.assert(
      fc.property(anyCatalog, anyTalk, (catalog, events) => {
        for (const { event, now, decision } of talk(catalog, events)) {
          const due = event.kind === 'tick' ? dueAt(decision.live, catalog) : null
          if (due !== null) expect(due.getTime()).toBeGreaterThan(now.getTime())
        }
      }),
      runs,
    )
  })

  test('a template with several wordings never says the same one twice running', () => {
    fc.assert(
      fc.property(anyCatalog, anyTalk, (catalog, events) => {
        const last = new Map<string, string>()
        for (const { decision } of talk(catalog, events)) {
          for (const { templateId, content } of decision.messages) {
            if (templateId !== 't-two' && templateId !== 't-three') continue
            expect(content).not.toBe(last.get(templateId))
            last.set(templateId, content)
          }
        }
      }),
      runs,
    )
  })
})

test('the random conversations reach every kind of fact', () => {
  const seen = new Set<string>()
  for (const [catalog, events] of fc.sample(fc.tuple(anyCatalog, anyTalk), { numRuns: 1_500, seed: 7 })) {
    for (const { decision } of talk(catalog, events)) for (const { kind } of decision.trace) seen.add(kind)
  }
  const all = traceSchema.element.options.map((option) => option.shape.kind.value)
  const notedBeforeTheEngineIsAsked = ['duplicate_delivery', 'message_cut']
  expect([...seen].sort()).toEqual(all.filter((kind) => !notedBeforeTheEngineIsAsked.includes(kind)).sort())
})

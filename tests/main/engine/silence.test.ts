import { describe, expect, test } from 'vitest'
import { dueAt } from '../../../main/engine/dueAt.ts'
import { after, answer, asks, catalogOf, factsOf, hear, nobody, standingOn } from './samples.ts'

const catalog = catalogOf({ steps: [asks('a', { answers: [answer('sim', 'a')], timeout: 'a', timeoutSec: 7_200 })] })

describe('whoever floods the bot', () => {
  const flooding = { ...nobody, inboundInLastMinute: 20 }

  test('may opt out and back in, and is told neither', () => {
    const out = hear(catalog, flooding, 'parar')
    expect(out.contact.optIn).toBe(false)
    expect(out.messages).toEqual([])
    expect(factsOf(out, 'guard')).toEqual([{ kind: 'guard', guard: 'inbound_per_minute' }])
    const back = hear(catalog, { ...flooding, contact: out.contact }, 'voltar')
    expect(back.contact.optIn).toBe(true)
    expect(back.messages).toEqual([])
  })
})

test('a confirmation of nothing but blanks is not sent', () => {
  const silent = { ...catalog, texts: { ...catalog.texts, optOutConfirmation: ' \n', optInConfirmation: ' ' } }
  const out = hear(silent, nobody, 'parar')
  expect([out.contact.optIn, out.messages]).toEqual([false, []])
  expect(hear(silent, { ...nobody, contact: out.contact }, 'voltar').messages).toEqual([])
})

test('without a fallback nothing is looked for that could be said', () => {
  const decision = hear(catalog, nobody, 'qualquer coisa')
  expect(decision.trace.map(({ kind }) => kind)).not.toContain('template_unusable')
  expect(factsOf(decision, 'fallback')).toMatchObject([{ outcome: 'none' }])
})

test('an answer that is none of a step without an open way stops at that rule', () => {
  expect(factsOf(hear(catalog, standingOn('a'), 'talvez'), 'stopped_at')).toEqual([
    { kind: 'stopped_at', rule: 'invalid_answer' },
  ])
})

describe('the next moment at which time changes a conversation', () => {
  const { instance } = standingOn('a')

  test('is its expiry where that comes before the time limit', () => {
    const soon = { ...catalog, settings: { ...catalog.settings, expiryMinutes: 60 } }
    expect(dueAt(instance, soon)).toEqual(after(3_600.001))
    expect(dueAt(instance, catalog)).toEqual(after(7_200))
  })

  test('is none where it is over', () => {
    const over = instance === null ? null : { ...instance, endedAt: after(1), endReason: 'completed' as const }
    expect(dueAt(over, catalog)).toBeNull()
  })
})

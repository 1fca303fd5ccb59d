import { describe, expect, test } from 'vitest'
import type { Situation } from '../../../main/engine/types.ts'
import {
  answer,
  asks,
  catalogOf,
  decideAt,
  factsOf,
  hear,
  held,
  next,
  nobody,
  standingOn,
  takenOver,
  template,
  textsOf,
  tick,
  trigger,
} from './samples.ts'

const catalog = catalogOf({
  steps: [asks('a', { any: 'a', answers: [answer('Sair', 'a')], timeout: 'a', timeoutSec: 60 })],
  triggers: [trigger('g', 'oi', { templateId: 'hello' }), trigger('v', 'voltar', { templateId: 'hello' })],
  templates: [template('hello')],
})
const out = (situation: Situation): Situation => ({ ...situation, contact: { ...situation.contact, optIn: false } })
const goodbye = 'Você não recebe mais mensagens.'

describe('opting out', () => {
  test.each(['PARAR', 'parar', ' Parar! ', 'stop.', 'Descadastrar', 'ＳＴＯＰ', 'sair', 'SAIR'])(
    '"%s" outside a flow is obeyed and confirmed once',
    (text) => {
      const decision = hear(catalog, nobody, text)
      expect(decision.contact.optIn).toBe(false)
      expect(decision.messages).toEqual([
        { content: goodbye, triggerId: null, flowInstanceId: null, templateId: null, stepKey: null },
      ])
      expect(decision.trace).toEqual([
        { kind: 'stopped_at', rule: 'consent' },
        { kind: 'consent', change: 'opted_out', by: 'contact' },
        { kind: 'message_queued', index: 0, stepKey: null, templateId: null },
      ])
    },
  )

  test.each(['quero parar', 'parar com isso', 'stopp', 'não pare'])('"%s" is no opt-out', (text) => {
    expect(hear(catalog, nobody, text).contact.optIn).toBe(true)
  })

  test('inside a flow ends the conversation', () => {
    const decision = hear(catalog, standingOn('a'), 'parar')
    expect(decision.live).toBeNull()
    expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'opted_out' }])
    expect(textsOf(decision)).toEqual([goodbye])
  })

  test('inside a flow leaves SAIR to be an answer', () => {
    const decision = hear(catalog, standingOn('a'), 'sair')
    expect(decision.contact.optIn).toBe(true)
    expect(factsOf(decision, 'answer_matched')).toMatchObject([{ exit: 'answer:a-Sair', rule: 'equals' }])
  })

  test('counts SAIR again once the conversation has expired', () => {
    expect(hear(catalog, standingOn('a'), 'sair', 90_000).contact.optIn).toBe(false)
  })

  test('is heard while a person has taken over', () => {
    const decision = hear(catalog, standingOn('a', { paused: true }), 'parar')
    expect(decision.contact.optIn).toBe(false)
    expect(decision.ended).toMatchObject([{ endReason: 'opted_out' }])
  })
})

describe('someone who opted out', () => {
  test.each(['oi', 'parar', 'qualquer coisa', ''])('is sent nothing for "%s"', (text) => {
    const decision = hear(catalog, out(nobody), text)
    expect(decision.messages).toEqual([])
    expect(decision.contact.optIn).toBe(false)
    expect(factsOf(decision, 'stored_only')).toEqual([{ kind: 'stored_only', why: 'opted_out' }])
  })

  test('is sent nothing when time passes or a flow is to start', () => {
    const ticked = tick(catalog, out(standingOn('a')), 61)
    expect(ticked.messages).toEqual([])
    expect(ticked.ended).toMatchObject([{ endReason: 'opted_out' }])
    const started = decideAt(
      0,
      out(nobody),
      { kind: 'command', command: { kind: 'start_flow', flowId: 'flow-1' } },
      catalog,
    )
    expect(started.messages).toEqual([])
    expect(started.live).toBeNull()
  })

  test('and was switched off by staff inside a conversation leaves it with the next word or tick, in silence', () => {
    for (const situation of [out(standingOn('a')), out(standingOn('a', { paused: true }))]) {
      for (const decision of [hear(catalog, situation, 'oi'), tick(catalog, situation, 1)]) {
        expect(decision.messages).toEqual([])
        expect(decision.ended).toMatchObject([{ id: 'i-0', endReason: 'opted_out' }])
        expect(decision.live).toBeNull()
      }
    }
  })

  test('who says an opt-out word again is told apart in the trace', () => {
    expect(factsOf(hear(catalog, out(nobody), 'stop'), 'consent')).toEqual([
      { kind: 'consent', change: 'still_out', by: 'contact' },
    ])
  })

  test.each(['VOLTAR', 'start', 'Voltar!'])('comes back with "%s", and no trigger answers that word', (text) => {
    const decision = hear(catalog, out(nobody), text)
    expect(decision.contact.optIn).toBe(true)
    expect(textsOf(decision)).toEqual(['Que bom ter você de volta.'])
    expect(decision.trace).toEqual([
      { kind: 'stopped_at', rule: 'consent' },
      { kind: 'consent', change: 'opted_in', by: 'contact' },
      { kind: 'message_queued', index: 0, stepKey: null, templateId: null },
    ])
  })
})

describe('consent words while a person has taken over', () => {
  const people = [
    ['outside any flow', takenOver(nobody)],
    ['inside a flow', held('a', 'person')],
  ] as const

  test.each(people)('%s are obeyed and confirmed, and the person still has the contact', (_where, situation) => {
    const gone = hear(catalog, situation, 'parar')
    expect(gone.contact).toMatchObject({ optIn: false, paused: true })
    expect(gone.live).toBeNull()
    expect(textsOf(gone)).toEqual([goodbye])
    const back = hear(catalog, next(nobody, gone), 'voltar')
    expect(back.contact).toMatchObject({ optIn: true, paused: true })
    expect(textsOf(back)).toEqual(['Que bom ter você de volta.'])
    expect(hear(catalog, next(nobody, back), 'oi').messages).toEqual([])
  })

  test('SAIR counts outside any flow alone', () => {
    expect(hear(catalog, takenOver(nobody), 'sair').contact.optIn).toBe(false)
    expect(hear(catalog, held('a', 'person'), 'sair').contact.optIn).toBe(true)
  })

  test('an opt-in word of someone who is in is stored like any other', () => {
    const decision = hear(catalog, takenOver(nobody), 'voltar')
    expect(decision.trace.at(-1)).toEqual({ kind: 'stored_only', why: 'paused' })
    expect(decision.messages).toEqual([])
  })

  test.each(['too_many_invalid', 'loop'] as const)(
    'a conversation that stopped by itself (%s) leaves nobody taken over',
    (why) => {
      expect(hear(catalog, held('a', why), 'parar').contact).toMatchObject({ optIn: false, paused: false })
    },
  )
})

describe('opt-in words', () => {
  test('bring no conversation back that was left open while consent was off', () => {
    const decision = hear(catalog, out(standingOn('a')), 'voltar')
    expect(decision.live).toBeNull()
    expect(decision.ended).toMatchObject([{ endReason: 'opted_out' }])
    expect(textsOf(decision)).toEqual(['Que bom ter você de volta.'])
  })

  test('are ordinary words for someone who is in', () => {
    expect(hear(catalog, nobody, 'voltar').messages).toMatchObject([{ triggerId: 'v' }])
  })
})

describe('a confirmation', () => {
  test.each(['', ' \n'])('that is blank (%j) is not sent, and consent changes all the same', (blank) => {
    const mute = { ...catalog, texts: { optOutConfirmation: blank, optInConfirmation: blank } }
    const gone = hear(mute, nobody, 'parar')
    expect([gone.contact.optIn, gone.messages]).toEqual([false, []])
    const back = hear(mute, out(nobody), 'voltar')
    expect([back.contact.optIn, back.messages]).toEqual([true, []])
  })
})

describe('words of the settings', () => {
  test('replace the usual ones, and blank ones match nothing', () => {
    const own = catalogOf({ settings: { optOutWords: ['chega de mensagens', ' '], optOutWordsOutsideFlow: [] } })
    expect(hear(own, nobody, 'Chega de mensagens!').contact.optIn).toBe(false)
    for (const text of ['parar', 'sair', '', ' ']) expect(hear(own, nobody, text).contact.optIn).toBe(true)
  })
})

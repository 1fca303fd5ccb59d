import { describe, expect, test } from 'vitest'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { after, answer, asks, catalogOf, ends, factsOf, hear, standingOn, textsOf } from './samples.ts'

describe('an invalid answer', () => {
  const retrying = (fields: Partial<Step> = {}) =>
    catalogOf({
      steps: [
        asks('menu', {
          answers: [answer('sim', 'fim')],
          retryTexts: ['Não entendi, {{nome}}.', 'Responda sim.', 'Só sim serve.'],
          ...fields,
        }),
        ends('fim'),
        asks('ajuda'),
      ],
    })
  /** Says the texts one after another and gives the last decision. */
  const insist = (catalog: ReturnType<typeof retrying>, times: number) => {
    let situation = standingOn('menu')
    let decision = hear(catalog, situation, 'x')
    for (let said = 1; said < times; said += 1) {
      situation = { ...situation, instance: decision.live }
      decision = hear(catalog, situation, 'x', 10 + said)
    }
    return decision
  }

  test.each([
    [1, 'Não entendi, João.'],
    [2, 'Responda sim.'],
    [3, 'Só sim serve.'],
  ])('number %i is answered with "%s"', (times, text) => {
    const decision = insist(retrying(), times)
    expect(decision.messages).toMatchObject([
      { content: text, templateId: null, stepKey: 'menu', flowInstanceId: 'i-0' },
    ])
    expect(factsOf(decision, 'answer_invalid')).toMatchObject([{ count: times, max: 3 }])
  })

  test('after the retries pauses the conversation for a person, silently', () => {
    const decision = insist(retrying(), 4)
    expect(decision.messages).toEqual([])
    expect(decision.live).toMatchObject({ paused: true, state: { pauseReason: 'too_many_invalid' } })
  })

  test('after the retries takes the way for it', () => {
    const decision = insist(retrying({ invalid: 'ajuda' }), 4)
    expect(textsOf(decision)).toEqual(['ajuda!'])
    expect(factsOf(decision, 'way_taken')).toMatchObject([{ exit: '!invalid', to: 'ajuda' }])
    expect(decision.live?.state.invalidCount).toBe(0)
  })

  test('repeats the last text when there are more retries than texts', () => {
    expect(textsOf(insist(retrying({ retryTexts: ['um', 'dois'], maxRetries: 9 }), 5))).toEqual(['dois'])
  })

  test.each([[[]], [['  ']]])('asks the question again when the retry texts are %j', (retryTexts) => {
    const decision = insist(retrying({ retryTexts }), 2)
    expect(textsOf(decision)).toEqual(['menu!'])
    expect(factsOf(decision, 'question_repeated')).toEqual([
      { kind: 'question_repeated', stepKey: 'menu', why: 'invalid' },
    ])
    expect(decision.live?.state).toMatchObject({ invalidCount: 2, askedAt: after(11).toISOString() })
  })

  test('without any retry pauses at once, or takes the way for it at once', () => {
    expect(insist(retrying({ maxRetries: 0 }), 1).live?.paused).toBe(true)
    const decision = insist(retrying({ maxRetries: 0, invalid: 'ajuda' }), 1)
    expect(textsOf(decision)).toEqual(['ajuda!'])
    expect(factsOf(decision, 'answer_invalid')).toMatchObject([{ count: 1, max: 0 }])
  })

  test('whose way leads to a step that vanished ends the conversation as broken', () => {
    const decision = insist(retrying({ maxRetries: 0, invalid: 'sumiu' }), 1)
    expect(decision.ended).toMatchObject([{ endReason: 'broken', currentStepKey: 'menu' }])
    expect(decision.messages).toEqual([])
  })

  test('is counted at its own question alone: a right answer begins anew', () => {
    const catalog = catalogOf({
      steps: [asks('a', { answers: [answer('sim', 'b')] }), asks('b', { validation: { kind: 'email' } })],
    })
    const once = hear(catalog, standingOn('a'), 'x')
    const right = hear(catalog, { ...standingOn('a'), instance: once.live }, 'sim')
    const again = hear(catalog, { ...standingOn('a'), instance: right.live }, 'x')
    expect(factsOf(again, 'answer_invalid')).toMatchObject([{ stepKey: 'b', count: 1 }])
  })

  test('is told apart in the trace from what comes after it', () => {
    expect(factsOf(insist(retrying(), 1), 'stopped_at')).toEqual([{ kind: 'stopped_at', rule: 'invalid_answer' }])
  })
})

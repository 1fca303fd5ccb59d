import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchAnswer } from '../../../shared/text/answer.ts'
import { message } from './message.ts'

const answers = (...texts: (string | [string, ...string[]])[]) =>
  texts.map((entry) => {
    const [text, ...synonyms] = typeof entry === 'string' ? [entry] : entry
    return { id: `id-${text}`, text, synonyms }
  })

describe('which answer a message gives', () => {
  test('the exact text wins over an earlier answer that only sounds the same', () => {
    const list = answers('avó', 'avô')
    expect(matchAnswer(list, message('avô'))).toEqual({ answerId: 'id-avô', rule: 'exact' })
    expect(matchAnswer(list, message('AVÔ!'))).toEqual({ answerId: 'id-avô', rule: 'equals' })
    expect(matchAnswer(list, message('avo'))).toEqual({ answerId: 'id-avó', rule: 'equals' })
  })

  test('text comes before numbers and numbers before synonyms, whatever the order', () => {
    const list = answers(['Sair', 'dois', '2'], '02', '2')
    expect(matchAnswer(list, message('2'))).toEqual({ answerId: 'id-2', rule: 'exact' })
    expect(matchAnswer(list, message('dois'))).toEqual({ answerId: 'id-02', rule: 'number' })
    expect(matchAnswer(answers(['Sair', 'tchau']), message('Tchau!'))).toEqual({ answerId: 'id-Sair', rule: 'synonym' })
  })

  test('blank answers, blank synonyms and blank messages match nothing', () => {
    expect(matchAnswer(answers('', ' ', ['Sim', '']), message(''))).toBeNull()
    expect(matchAnswer(answers('', ' ', ['Sim', '']), message('\u200b'))).toBeNull()
    expect(matchAnswer(answers('', ['Sim', ' ']), message('talvez'))).toBeNull()
  })

  test('names of JavaScript are ordinary words', () => {
    const list = answers('sim', '__proto__', 'constructor')
    expect(matchAnswer(list, message('constructor'))?.answerId).toBe('id-constructor')
    expect(matchAnswer(list, message('__proto__'))?.answerId).toBe('id-__proto__')
    expect(matchAnswer(list, message('toString'))).toBeNull()
  })

  test('what is typed exactly as a distinct answer always gives that answer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zé0-9!]{1,6}$/), { minLength: 1 }), fc.nat(), (texts, pick) => {
        const text = texts[pick % texts.length] ?? ''
        const matched = matchAnswer(answers(...texts), message(text))
        expect(matched).toEqual({ answerId: `id-${text}`, rule: 'exact' })
      }),
    )
  })
})

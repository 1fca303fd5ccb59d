import { describe, expect, test } from 'vitest'
import type { Trigger } from '../../../shared/domain/trigger.ts'
import { prepareMessage } from '../../../shared/text/preparedMessage.ts'
import { compileTrigger } from '../../../shared/text/triggerPattern.ts'
import { catalogue } from '../../../shared/i18n/catalogue.ts'
import { fastest } from '../fastest.ts'
import { asked } from './message.ts'

const hostile = {
  letters: 'x'.repeat(4_096),
  nearlyWords: 'ab '.repeat(1_365),
  blanks: 'a '.repeat(2_048),
  brackets: '('.repeat(4_096),
  accents: 'a\u0301'.repeat(2_048),
  emoji: '👨‍👩‍👧'.repeat(800),
  digits: '1.'.repeat(2_048),
}

/** Two hundred different triggers of every type, the costly shapes among them. */
const triggers: readonly Pick<Trigger, 'type' | 'pattern'>[] = Array.from({ length: 25 }, (_, index) => [
  { type: 'regex', pattern: `(x+x+)+y${index}` } as const,
  { type: 'regex', pattern: `^(\\w+\\s?)*${index}$` } as const,
  { type: 'regex', pattern: `\\b(boleto|segunda via|${index})\\b` } as const,
  { type: 'regex', pattern: `(.*a){10}${index}z` } as const,
  { type: 'contains', pattern: `${'ab '.repeat(300)}a${'a'.repeat(index)}` } as const,
  { type: 'contains', pattern: `x${'x'.repeat(index)}y` } as const,
  { type: 'equals', pattern: `oi ${index}` } as const,
  { type: 'number', pattern: `${index}-${index + 5}` } as const,
]).flat()

const compiled = triggers.map((trigger) => {
  const result = compileTrigger(trigger, { language: 'pt-BR' })
  if (!result.ok) throw new Error(`${trigger.pattern}: ${result.code}`)
  return result
})

const askAll = (text: string): void => {
  const message = prepareMessage(text, 'pt-BR')
  for (const { matches } of compiled) matches(message)
}

describe('triggers', () => {
  test('200 of them read 4,096 hostile characters in less than 50 ms', () => {
    for (const text of Object.values(hostile)) expect(fastest(() => askAll(text))).toBeLessThan(50)
  })

  test('a message twice as long takes about twice as long', () => {
    for (const text of Object.values(hostile)) {
      const half = fastest(() => askAll(text.slice(0, 2_048)), 9)
      const whole = fastest(() => askAll(text.slice(0, 4_096)), 9)
      expect(whole / half).toBeLessThan(5)
    }
  })

  test('a message is folded once, however many triggers are asked', () => {
    const message = prepareMessage('Olá', 'pt-BR')
    expect(message.folded).toBe('ola')
    const alone = fastest(() => void prepareMessage(hostile.accents, 'pt-BR').bare)
    const words = Array.from({ length: 200 }, (_, index) =>
      compileTrigger({ type: 'equals', pattern: `w${index}` }, { language: 'en' }),
    )
    const all = fastest(() => {
      const prepared = prepareMessage(hostile.accents, 'pt-BR')
      for (const word of words) if (word.ok) word.matches(prepared)
    })
    expect(all / alone).toBeLessThan(10)
  })

  test('a pattern longer than 1,000 characters is refused for every type', () => {
    for (const type of ['equals', 'contains', 'regex', 'number'] as const) {
      expect(asked(type, '1'.repeat(1_001), '1')).toBe('too_long')
    }
  })

  test('every refusal has a sentence in both languages that ends like one', () => {
    const sentences = [catalogue['pt-BR'].patterns.problem, catalogue.en.patterns.problem]
    for (const problem of sentences) {
      expect(Object.keys(problem)).toEqual(Object.keys(catalogue['pt-BR'].patterns.problem))
      for (const sentence of Object.values(problem)) expect(sentence).toMatch(/^[\p{Lu}].+\.$/u)
    }
  })

  test('a refusal is said in at most two sentences, the last one saying what to do, without words of the trade', () => {
    for (const { patterns } of Object.values(catalogue)) {
      for (const sentence of Object.values(patterns.problem)) {
        expect(sentence.match(/[.!?](?= [\p{Lu}]|$)/gu)?.length).toBe(2)
        expect(sentence).not.toMatch(/regex|regular|sintaxe|syntax|escape|token|parse|look-?ahead|backtrack|RE2/i)
      }
    }
  })

  test('a refused pattern is offered "contains" wherever the words alone would do', () => {
    const own = ['blank', 'too_long', 'reversed_letters', 'repeat_count', 'not_a_number_pattern', 'reversed_range']
    for (const { patterns } of Object.values(catalogue)) {
      for (const [code, sentence] of Object.entries(patterns.problem)) {
        expect([code, /“contém”|“contains”/.test(sentence)]).toEqual([code, !own.includes(code)])
      }
    }
  })
})

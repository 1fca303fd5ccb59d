import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText } from '../../../../shared/flow/picture/fitText.ts'
import { characters, textWidth } from '../../../../shared/flow/picture/textWidth.ts'
import { wrapText } from '../../../../shared/flow/picture/wrapText.ts'
import { textParts } from '../../../../shared/template/textParts.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '👩‍👩‍👧‍👦'.repeat(9),
    '日本語のテキスト'.repeat(5),
    'مرحبا بالعالم',
    'x'.repeat(3_000),
    '{{nome}} e {{x|y}}\n\n{{z}}',
  ),
)
const anyWidth = fc.integer({ min: 30, max: 300 })

describe('text on one line', () => {
  test('fits, whatever it is, and is a beginning of it', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const fitted = fitText(text, width, 13)
        expect(textWidth(fitted, 13)).toBeLessThanOrEqual(width + 0.001)
        expect(fitted.isWellFormed()).toBe(true)
        expect(fitted).not.toMatch(/\n/u)
        const line = text.toWellFormed().replaceAll(/\s+/gu, ' ').trim()
        expect(fitted === line || (fitted.endsWith('…') && line.startsWith(fitted.slice(0, -1)))).toBe(true)
      }),
    )
  })

  test('is left alone when it has room', () => {
    expect(fitText('Sim', 200, 13)).toBe('Sim')
    expect(fitText('Quero falar com alguém da recepção agora', 120, 13)).toMatch(/^Quero falar.*…$/u)
  })

  test('is never cut inside of what people see as one character', () => {
    const family = '👩‍👩‍👧‍👦'
    const fitted = fitText(family.repeat(20), 100, 13)
    expect(characters(fitted.slice(0, -1)).every((character) => character === family)).toBe(true)
  })
})

describe('text on several lines', () => {
  test('has no line that is too wide and no line too many', () => {
    fc.assert(
      fc.property(anyText, anyWidth, fc.integer({ min: 1, max: 5 }), (text, width, most) => {
        const lines = wrapText(textParts(text), width, 13, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) {
          const used = line.reduce((sum, run) => sum + textWidth(run.text, 13, run.variable ? 'bold' : 'normal'), 0)
          expect(used).toBeLessThanOrEqual(Math.max(width, 13 * 1.5) + 0.001)
        }
      }),
    )
  })

  test('counts the name of a variable as wide as it is drawn, also where it is cut', () => {
    const cut = wrapText(textParts('{{nome}} e {{sobrenome}}'), 47, 13, 1)
    expect(cut).toEqual([[{ text: 'nom…', variable: true }]])
  })

  test('breaks between words, keeps line ends, and says with an ellipsis that there is more', () => {
    const lines = (text: string, most: number) =>
      wrapText(textParts(text), 80, 13, most).map((line) => line.map((run) => run.text).join(''))
    expect(lines('um dois\ntrês', 4)).toEqual(['um dois', 'três'])
    expect(lines('palavra palavra palavra', 4)).toEqual(['palavra', 'palavra', 'palavra'])
    expect(lines('palavra palavra palavra', 2)).toEqual(['palavra', 'palavra…'])
  })
})

import { describe, expect, test } from 'vitest'
import { readDate } from '../../../../shared/text/typedAnswers/date.ts'

const portuguese = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ')
const english = 'January February March April May June July August September October November December'.split(' ')
const two = (number: number) => String(number).padStart(2, '0')

describe('a date', () => {
  test.each(portuguese.map((name, index) => [name, index + 1] as const))('%s is a month', (name, month) => {
    expect(readDate(`5 de ${name} de 2025`, 'pt-BR')).toBe(`2025-${two(month)}-05`)
    expect(readDate(`5 ${name.slice(0, 3).toUpperCase()}. 2025`, 'pt-BR')).toBe(`2025-${two(month)}-05`)
  })

  test.each(english.map((name, index) => [name, index + 1] as const))('%s is a month', (name, month) => {
    expect(readDate(`${name} 5, 2025`, 'en')).toBe(`2025-${two(month)}-05`)
    expect(readDate(`${name.slice(0, 3)} 5 2025`, 'en')).toBe(`2025-${two(month)}-05`)
  })

  test.each([
    ['25 de dezembro,2025', '2025-12-25'],
    ['25 dezembro, 2025', '2025-12-25'],
    ['1º de maio de 2025', '2025-05-01'],
    ['December 25th, 2025', '2025-12-25'],
    ['December 25 2025', '2025-12-25'],
    ['25-12-2025', '2025-12-25'],
    ['2025.1.5', '2025-01-05'],
  ])('%s is written as people write it', (text, day) => {
    expect(readDate(text, 'pt-BR')).toBe(day)
  })

  test.each([
    ['em 2025-12-25'],
    ['12025-12-25'],
    ['2025-12-25 10h'],
    ['2025-12-251'],
    ['1 25/12/2025'],
    ['dia 25 de dezembro de 2025'],
    ['25 de dezembro de 2025 cedo'],
    ['on December 25, 2025'],
    ['December 25, 2025 pm'],
    ['25 de ja de 2025'],
    ['25 de natal de 2025'],
    ['25/12-2025'],
  ])('%s is more or less than one date', (text) => {
    expect(readDate(text, 'pt-BR')).toBeNull()
  })

  test.each([
    ['31/01/2025', '2025-01-31'],
    ['30/04/2025', '2025-04-30'],
    ['31/04/2025', null],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', null],
    ['29/02/1900', null],
    ['29/02/2000', '2000-02-29'],
    ['25/12/1000', '1000-12-25'],
    ['25/12/0999', null],
    ['25/12/68', '2068-12-25'],
    ['25/12/69', '1969-12-25'],
  ])('%s is a day of the calendar or none', (text, day) => {
    expect(readDate(text, 'pt-BR')).toBe(day)
  })
})

import type { Language } from '../domain/settings.ts'

/**
 * Reads a number written in ASCII digits with at most 15 of them: "7", "-2", "1,5", "1.234,56". Point and comma are told apart by
 * what they can be; where both readings are possible ("1.234") the language decides. Null: not one number.
 */
export const parseNumeral = (text: string, language: Language): number | null => {
  const digitCount = text.length - text.replace(/\d/g, '').length
  if (digitCount > mostDigits || !/^-?\d+(?:[.,]\d+)*$/.test(text)) return null
  const plain = withDecimalPoint(text, language)
  // Adding zero makes 0 of -0.
  return plain === null ? null : Number(plain) + 0
}

const mostDigits = 15

const withDecimalPoint = (text: string, language: Language): string | null => {
  const marks = text.replace(/[\d-]/g, '')
  const last = marks.at(-1)
  if (last === undefined) return text
  const decimalMark = language === 'pt-BR' ? ',' : '.'
  if (last !== decimalMark && thousands(last).test(text)) return text.replaceAll(last, '')
  if (marks.indexOf(last) < marks.length - 1) return null
  const other = last === ',' ? '.' : ','
  const [whole = '', decimals = ''] = text.split(last)
  if (!whole.includes(other)) return `${whole}.${decimals}`
  return thousands(other).test(whole) ? `${whole.replaceAll(other, '')}.${decimals}` : null
}

const thousands = (mark: string): RegExp => new RegExp(`^-?[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`)

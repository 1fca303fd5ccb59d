import type { Validation } from '../domain/flowStep.ts'
import type { Language } from '../domain/settings.ts'
import type { TraceFact } from '../domain/trace.ts'
import { firstCharacters } from './firstCharacters.ts'
import { fold } from './fold.ts'
import { parseNumber } from './number.ts'
import { readDate } from './typedAnswers/date.ts'
import { readEmail } from './typedAnswers/email.ts'
import { readPhone } from './typedAnswers/phone.ts'

export type InvalidWhy = Extract<TraceFact, { kind: 'answer_invalid' }>['why']
export type ValidatedAnswer =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly why: InvalidWhy }

/**
 * Checks an answer that no listed answer matched, and gives the value to keep: text trimmed, at most 4,096 characters; a number
 * with a decimal point ("1234.5"); an e-mail with its domain in small letters; a phone in E.164; a date as YYYY-MM-DD.
 * Bounds of numbers are inclusive. Where only listed answers count (`answers`), nothing else is valid.
 *
 * @param options.language decides how "1.234" and "03/04/2025" are read.
 */
export const validateAnswer = (
  validation: Validation,
  text: string,
  { language }: { readonly language: Language },
): ValidatedAnswer => {
  const typed = firstCharacters(text).trim()
  if (validation.kind === 'any') return { ok: true, value: typed }
  if (validation.kind === 'answers') return { ok: false, why: 'no_answer_matches' }
  if (fold(typed) === '') return { ok: false, why: 'empty' }
  switch (validation.kind) {
    case 'text':
      return { ok: true, value: typed }
    case 'number':
      return withinBounds(parseNumber(typed, language), validation)
    case 'email':
      return read(readEmail(typed), 'not_an_email')
    case 'phone':
      return read(readPhone(typed), 'not_a_phone')
    case 'date':
      return read(readDate(typed, language), 'not_a_date')
    default:
      return validation satisfies never
  }
}

const read = (value: string | null, why: InvalidWhy): ValidatedAnswer =>
  value === null ? { ok: false, why } : { ok: true, value }

const withinBounds = (
  number: number | null,
  { min, max }: Extract<Validation, { kind: 'number' }>,
): ValidatedAnswer => {
  if (number === null) return { ok: false, why: 'not_a_number' }
  if (min !== null && number < min) return { ok: false, why: 'too_small' }
  if (max !== null && number > max) return { ok: false, why: 'too_large' }
  return { ok: true, value: plainDecimal(number) }
}

/** Never 1e-7: fifteen decimals hold every number that fits fifteen digits. */
const plainDecimal = (number: number): string => {
  const short = String(number)
  return short.includes('e') ? number.toFixed(15).replace(/\.?0+$/, '') : short
}

import { plainLine } from './plainLine.ts'

/**
 * A telephone number that is the whole answer, as E.164 ("+5511988887777"); null = not one. A Brazilian number needs no country
 * code: area code and 8 or 9 digits, with or without the trunk 0. Eight or nine digits alone have no area and stay as they are.
 */
export const readPhone = (text: string): string | null => {
  const line = plainLine(text)
  if (!/^[+(]*[\d\s()./-]+$/.test(line)) return null
  const digits = line.replace(/\D/g, '')
  if (/^\(?\+/.test(line)) return international(digits)
  if (digits.startsWith('00')) return international(digits.slice(2))
  const withoutTrunk = digits.replace(/^0/, '')
  if (brazilian.test(withoutTrunk)) return `+55${withoutTrunk}`
  if (digits.length < 8 || digits.startsWith('0')) return null
  return digits.length < 10 ? digits : international(digits)
}

/** Area codes have no zero; mobile numbers are 9 digits and begin with 9, others 8 that begin with 2 to 5 (Anatel). */
const brazilian = /^[1-9]{2}(?:9\d{8}|[2-5]\d{7})$/

const international = (digits: string): string | null => (/^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null)

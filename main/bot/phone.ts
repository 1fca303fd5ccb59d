/** Why a phone number was refused. */
export type PhoneProblem = 'empty' | 'bad_characters' | 'no_country_code' | 'bad_length'

export type ParsedPhone =
  { readonly ok: true; readonly phone: string } | { readonly ok: false; readonly code: PhoneProblem }

const separators = /[\s().\-\u00a0\u2010-\u2015]/gu

/**
 * Reads a phone number written for people into E.164 (`+5511988887777`): `+` or `00`, the country code, at most 15 digits.
 * A number without its country code is refused, never guessed: a wrong guess would answer a stranger.
 */
export function parsePhone(written: string): ParsedPhone {
  const compact = written.replace(separators, '')
  if (compact === '') return { ok: false, code: 'empty' }
  const international = compact.startsWith('00') ? `+${compact.slice(2)}` : compact
  if (!/^\+?\d+$/.test(international)) return { ok: false, code: 'bad_characters' }
  if (!/^\+[1-9]/.test(international)) return { ok: false, code: 'no_country_code' }
  // E.164: 15 digits at most; the shortest numbers that exist with their country code have 7.
  const digits = international.length - 1
  if (digits < 7 || digits > 15) return { ok: false, code: 'bad_length' }
  return { ok: true, phone: international }
}

/** Widths of characters in ems, as sans-serif letters have them on the systems that Prosa runs on, rather too wide than too narrow. */
const narrow = /^[iljI.,:;'’|!·` ]$/u
const slim = /^[frt()[\]{}/\\"“”*°-]$/u
const broad = /^[mwMW@%&—…]$/u
const capital = /^\p{Lu}$/u
const latin = /^[\u0020-\u024f]$/u
const full = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}/u
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u

const ems = (character: string): number => {
  if (narrow.test(character)) return 0.3
  if (slim.test(character)) return 0.4
  if (broad.test(character)) return 0.95
  if (capital.test(character)) return 0.7
  if (latin.test(character)) return 0.57
  if (full.test(character)) return 1.35
  return wide.test(character) ? 1.05 : 0.68
}

/** Most texts are of these characters alone. */
const latinEms = Array.from({ length: 0x250 }, (_, code) => ems(String.fromCharCode(code)))

/** What people see as the characters of a text: letters with their accents, emoji with their parts. */
export const characters = (text: string): string[] =>
  /^[\u0020-\u024f]*$/u.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment)

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** About how wide a text is drawn, in the unit of `size`. Pure arithmetic: no font is asked. */
export function textWidth(text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number {
  let width = 0
  for (const character of characters(text)) {
    width += (character.length === 1 ? latinEms[character.charCodeAt(0)] : undefined) ?? ems(character)
  }
  return width * size * (weight === 'bold' ? 1.07 : 1)
}

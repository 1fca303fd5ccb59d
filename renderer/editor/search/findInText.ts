/** What counts as different. */
export interface FindOptions {
  /** `A` and `a` differ. */
  readonly matchCase: boolean
  /** `á` and `a` differ. */
  readonly matchAccents: boolean
}

/** A part of a text, in UTF-16 units; `end` is behind it. */
export interface Part {
  readonly start: number
  readonly end: number
}

/**
 * Every place where a text holds `wanted`, from left to right and never overlapping. Compared letter by letter with the accents
 * written on it, so a part never cuts an accent from its letter, however the text writes it.
 */
export function findInText(text: string, wanted: string, options: FindOptions): Part[] {
  const needle = compared(wanted, options).text
  if (needle === '') return []
  const { text: hay, starts } = compared(text, options)
  const found: Part[] = []
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at)) {
    const start = starts[at]
    const end = starts[at + needle.length] ?? text.length
    const whole = start !== undefined && starts[at - 1] !== start && starts[at + needle.length - 1] !== end
    if (whole) found.push({ start, end })
    at += whole ? needle.length : 1
  }
  return found
}

/** A letter with its accents; accents that stand alone at the beginning. */
const letters = /\P{M}\p{M}*|\p{M}+/gu
const marks = /\p{M}+/gu

/** The form in which texts are compared, and where in the text each of its units begins. */
function compared(text: string, { matchCase, matchAccents }: FindOptions): { text: string; starts: number[] } {
  const starts: number[] = []
  let form = ''
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const plain = matchAccents ? letter.normalize('NFC') : letter.normalize('NFD').replace(marks, '').normalize('NFC')
    const same = matchCase ? plain : plain.toLowerCase()
    form += same
    for (let unit = 0; unit < same.length; unit += 1) starts.push(index)
  }
  return { text: form, starts }
}

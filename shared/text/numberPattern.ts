import type { Language } from '../domain/settings.ts'
import { asciiDigits } from './asciiDigits.ts'
import type { CompiledPattern, NumberRange, PatternProblemCode } from './compiledPattern.ts'
import { fold } from './fold.ts'
import { parseNumeral } from './numeral.ts'

/**
 * Understands what numbers a trigger listens for: `7`, `1-5` (inclusive), `>=18` `>18` `<=65` `<65`, `*` (any number), or a list of
 * these with commas. A comma that can belong to a number of the language does ("1,5" in Portuguese, "1,234" in English), unless
 * the list has spaces after its commas. Source: design "engine", matching text, rule 5.
 */
export const compileNumberPattern = (pattern: string, language: Language): CompiledPattern => {
  const folded = fold(asciiDigits(pattern).replaceAll('≥', '>=').replaceAll('≤', '<='))
  if (folded === '') return { ok: false, code: 'blank' }
  const terms = termsOf(folded, language).map((term) => understand(term.trim(), language))
  const understood: Numbers[] = []
  for (const term of terms) {
    if (typeof term === 'string') return { ok: false, code: term }
    understood.push(term)
  }
  return {
    ok: true,
    matches: ({ number }) => number !== null && understood.some((numbers) => has(numbers, number)),
    need: { kind: 'number', ranges: understood },
  }
}

/** The numbers one term of the list stands for: a range, perhaps without its ends. */
interface Numbers extends NumberRange {
  readonly open?: true
}

const has = ({ low, high, open }: Numbers, number: number): boolean =>
  open ? low < number && number < high : low <= number && number <= high

const termsOf = (folded: string, language: Language): readonly string[] => {
  if (!folded.includes(',')) return [folded]
  if (folded.includes(', ')) return folded.split(', ')
  const inNumbers = language === 'pt-BR' || /^[^,]*\d(?:,\d{3})+(?!\d)[^,]*$/.test(folded)
  return inNumbers && typeof understand(folded, language) !== 'string' ? [folded] : folded.split(',')
}

const understand = (term: string, language: Language): Numbers | PatternProblemCode => {
  if (term === '*') return { low: -Infinity, high: Infinity }
  const read = (text: string | undefined) => parseNumeral(text ?? '', language)
  const comparison = /^(>=|<=|>|<) ?(.+)$/.exec(term)
  if (comparison !== null) {
    const bound = read(comparison[2])
    return bound === null ? 'not_a_number_pattern' : compared(comparison[1] ?? '', bound)
  }
  const range = /^(-?[\d.,]+) ?- ?(-?[\d.,]+)$/.exec(term)
  const low = read(range?.[1])
  const high = read(range?.[2])
  if (low !== null && high !== null) {
    return low > high ? 'reversed_range' : { low, high }
  }
  const only = read(term)
  return only === null ? 'not_a_number_pattern' : { low: only, high: only }
}

const compared = (sign: string, bound: number): Numbers => {
  switch (sign) {
    case '>=':
      return { low: bound, high: Infinity }
    case '<=':
      return { low: -Infinity, high: bound }
    case '>':
      return { low: bound, high: Infinity, open: true }
    default:
      return { low: -Infinity, high: bound, open: true }
  }
}

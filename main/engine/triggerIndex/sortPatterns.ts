import type { NumberRange, UnderstoodPattern } from '../../../shared/text/compiledPattern.ts'

/** What the index must know of a trigger. */
export type IndexedTrigger = Pick<UnderstoodPattern, 'matches' | 'need'>

/** One pattern, with the places in the list of all triggers that have it. */
export interface AskedPattern extends IndexedTrigger {
  readonly askedAt: number[]
}

/** Patterns by what a message must have for them. */
export interface SortedPatterns {
  readonly bare: ReadonlyMap<string, readonly AskedPattern[]>
  /** By the text that must be contained, or its beginning. */
  readonly folded: ReadonlyMap<string, readonly AskedPattern[]>
  readonly literals: ReadonlyMap<string, readonly AskedPattern[]>
  /** By the whole part of the number. */
  readonly numbers: ReadonlyMap<number, readonly AskedPattern[]>
  /** Asked when the message has a digit. */
  readonly withDigit: readonly AskedPattern[]
  /** Asked about every message. */
  readonly anyText: readonly AskedPattern[]
  /** Asked about every number. */
  readonly anyNumber: readonly AskedPattern[]
}

/** Triggers that share their `matches` count as one pattern. */
export const sortPatterns = (triggers: readonly IndexedTrigger[]): SortedPatterns => {
  const patterns = distinctPatterns(triggers)
  const rarest = rarestOf(patterns)
  const bare = new Map<string, AskedPattern[]>()
  const folded = new Map<string, AskedPattern[]>()
  const literals = new Map<string, AskedPattern[]>()
  const numbers = new Map<number, AskedPattern[]>()
  const withDigit: AskedPattern[] = []
  const anyText: AskedPattern[] = []
  const anyNumber: AskedPattern[] = []
  for (const pattern of patterns) {
    const { need } = pattern
    switch (need.kind) {
      case 'bare':
        keep(bare, need.text, pattern)
        break
      case 'folded':
        keep(folded, needleOf(need.text), pattern)
        break
      case 'literals':
        for (const needle of rarest(need.anyOfEach)) keep(literals, needle, pattern)
        break
      case 'digit':
        withDigit.push(pattern)
        break
      case 'nothing':
        anyText.push(pattern)
        break
      case 'number': {
        const wholes = wholesOf(need.ranges)
        if (wholes === null) anyNumber.push(pattern)
        for (const whole of wholes ?? []) keep(numbers, whole, pattern)
        break
      }
    }
  }
  return { bare, folded, literals, withDigit, anyText, numbers, anyNumber }
}

/** The whole parts of all numbers of the ranges, or null when they are too many to be listed. */
const wholesOf = (ranges: readonly NumberRange[]): Iterable<number> | null => {
  const wholes = new Set<number>()
  for (const { low, high } of ranges) {
    const first = Math.floor(low)
    if (!(high - first < mostWholes)) return null
    for (let whole = first; whole <= high; whole += 1) wholes.add(whole)
  }
  return wholes
}
const mostWholes = 100

const keep = <K>(map: Map<K, AskedPattern[]>, key: K, pattern: AskedPattern): void => {
  const same = map.get(key)
  if (same === undefined) map.set(key, [pattern])
  else same.push(pattern)
}

/** Of the lists of literals that a pattern needs, tells the one that the fewest patterns need; of several the longest. */
const rarestOf = (
  patterns: readonly AskedPattern[],
): ((anyOfEach: readonly (readonly string[])[]) => Iterable<string>) => {
  const uses = new Map<string, number>()
  const needed = patterns.flatMap(({ need }) => (need.kind === 'literals' ? need.anyOfEach.flat() : []))
  for (const literal of needed) uses.set(needleOf(literal), (uses.get(needleOf(literal)) ?? 0) + 1)
  const most = (literals: readonly string[]) => Math.max(...literals.map((literal) => uses.get(needleOf(literal)) ?? 0))
  const shortest = (literals: readonly string[]) => Math.min(...literals.map(({ length }) => length))
  return (anyOfEach) => {
    const best = anyOfEach.toSorted((one, other) => most(one) - most(other) || shortest(other) - shortest(one))[0] ?? []
    return new Set(best.map(needleOf))
  }
}

const distinctPatterns = (triggers: readonly IndexedTrigger[]): readonly AskedPattern[] => {
  const patterns = new Map<IndexedTrigger['matches'], AskedPattern>()
  for (const [place, { matches, need }] of triggers.entries()) {
    const same = patterns.get(matches)
    if (same === undefined) patterns.set(matches, { matches, need, askedAt: [place] })
    else same.askedAt.push(place)
  }
  return [...patterns.values()]
}

/** Whoever contains a text contains its beginning: so long patterns do not make the search large. */
const needleOf = (text: string): string => text.slice(0, 64)

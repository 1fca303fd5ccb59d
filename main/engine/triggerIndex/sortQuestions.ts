import type { NumberRange, UnderstoodPattern } from '../../../shared/text/compiledPattern.ts'

/** What the index must know of a trigger. */
export type IndexedTrigger = Pick<UnderstoodPattern, 'matches' | 'need'>

/** One pattern, with the places in the list of all triggers that have it. */
export interface Question extends IndexedTrigger {
  readonly askedAt: number[]
}

/** Questions by what a message must have for them. */
export interface SortedQuestions {
  readonly bare: ReadonlyMap<string, readonly Question[]>
  /** By the text that must be contained, or its beginning. */
  readonly folded: ReadonlyMap<string, readonly Question[]>
  readonly literals: ReadonlyMap<string, readonly Question[]>
  /** By the whole part of the number. */
  readonly numbers: ReadonlyMap<number, readonly Question[]>
  /** Asked when the message has a digit. */
  readonly withDigit: readonly Question[]
  /** Asked about every message. */
  readonly anyText: readonly Question[]
  /** Asked about every number. */
  readonly anyNumber: readonly Question[]
}

/** Triggers that share their `matches` become one question. */
export const sortQuestions = (triggers: readonly IndexedTrigger[]): SortedQuestions => {
  const questions = questionsOf(triggers)
  const rarest = rarestOf(questions)
  const bare = new Map<string, Question[]>()
  const folded = new Map<string, Question[]>()
  const literals = new Map<string, Question[]>()
  const numbers = new Map<number, Question[]>()
  const withDigit: Question[] = []
  const anyText: Question[] = []
  const anyNumber: Question[] = []
  for (const question of questions) {
    const { need } = question
    switch (need.kind) {
      case 'bare':
        keep(bare, need.text, question)
        break
      case 'folded':
        keep(folded, needleOf(need.text), question)
        break
      case 'literals':
        for (const needle of rarest(need.anyOfEach)) keep(literals, needle, question)
        break
      case 'digit':
        withDigit.push(question)
        break
      case 'nothing':
        anyText.push(question)
        break
      case 'number': {
        const wholes = wholesOf(need.ranges)
        if (wholes === null) anyNumber.push(question)
        for (const whole of wholes ?? []) keep(numbers, whole, question)
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

const keep = <K>(map: Map<K, Question[]>, key: K, question: Question): void => {
  const same = map.get(key)
  if (same === undefined) map.set(key, [question])
  else same.push(question)
}

/** Of the lists of literals that a pattern needs, tells the one that the fewest patterns need; of several the longest. */
const rarestOf = (
  questions: readonly Question[],
): ((anyOfEach: readonly (readonly string[])[]) => Iterable<string>) => {
  const uses = new Map<string, number>()
  const needed = questions.flatMap(({ need }) => (need.kind === 'literals' ? need.anyOfEach.flat() : []))
  for (const literal of needed) uses.set(needleOf(literal), (uses.get(needleOf(literal)) ?? 0) + 1)
  const most = (literals: readonly string[]) => Math.max(...literals.map((literal) => uses.get(needleOf(literal)) ?? 0))
  const shortest = (literals: readonly string[]) => Math.min(...literals.map(({ length }) => length))
  return (anyOfEach) => {
    const best = anyOfEach.toSorted((one, other) => most(one) - most(other) || shortest(other) - shortest(one))[0] ?? []
    return new Set(best.map(needleOf))
  }
}

const questionsOf = (triggers: readonly IndexedTrigger[]): readonly Question[] => {
  const questions = new Map<IndexedTrigger['matches'], Question>()
  for (const [place, { matches, need }] of triggers.entries()) {
    const same = questions.get(matches)
    if (same === undefined) questions.set(matches, { matches, need, askedAt: [place] })
    else same.askedAt.push(place)
  }
  return [...questions.values()]
}

/** Whoever contains a text contains its beginning: so long patterns do not make the search large. */
const needleOf = (text: string): string => text.slice(0, 64)

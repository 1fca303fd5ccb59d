import { caseless } from '../../../shared/text/caseless.ts'
import type { NumberRange, UnderstoodPattern } from '../../../shared/text/compiledPattern.ts'
import type { PreparedMessage } from '../../../shared/text/preparedMessage.ts'
import { compileNeedles } from './needleSearch.ts'

/** What the index must know of a trigger. */
type Indexed = Pick<UnderstoodPattern, 'matches' | 'need'> & { readonly type: string; readonly pattern: string }

/** All triggers that match a message, in the order in which the index was given them. */
export type TriggerIndex<T> = (message: PreparedMessage) => readonly T[]

/**
 * Makes triggers ready to be asked all at once, in about the same time however many they are: each is found by what a message must
 * have for it (`PatternNeed`), and only then asked itself, so the answer is that of asking one after the other. Triggers with the
 * same pattern are asked as one. Asked about every message: regexes that need no certain literal; about every number: wide ranges.
 */
export const compileTriggerIndex = <T extends Indexed>(triggers: readonly T[]): TriggerIndex<T> => {
  const { bare, folded, literals, withDigit, anyText, numbers, anyNumber } = sorted(questionsOf(triggers))
  const inFolded = searchOf(folded)
  const inCaseless = searchOf(literals)

  return (message) => {
    const places: number[] = []
    const ask = (questions: Iterable<Question>) => {
      for (const { matches, askedAt } of questions)
        if (matches(message)) for (const place of askedAt) places.push(place)
    }
    ask(anyText)
    if (withDigit.length > 0 && digit.test(message.patternText)) ask(withDigit)
    if (bare.size > 0) ask(bare.get(message.bare) ?? [])
    if (folded.size > 0) ask(inFolded(message.folded))
    // A regex may need one of several literals and find more than one.
    if (literals.size > 0) ask(new Set(inCaseless(caseless(message.patternText))))
    if ((numbers.size > 0 || anyNumber.length > 0) && message.number !== null) {
      ask(numbers.get(Math.floor(message.number)) ?? [])
      ask(anyNumber)
    }
    return places.sort((one, other) => one - other).flatMap((place) => triggers[place] ?? [])
  }
}

const digit = /[0-9]/

/** One pattern, with the places of all triggers that have it. */
interface Question extends Indexed {
  readonly askedAt: number[]
}

const questionsOf = (triggers: readonly Indexed[]): Iterable<Question> => {
  const questions = new Map<string, Question>()
  for (const [place, { type, pattern, matches, need }] of triggers.entries()) {
    const same = questions.get(`${type} ${pattern}`)
    if (same === undefined) questions.set(`${type} ${pattern}`, { type, pattern, matches, need, askedAt: [place] })
    else same.askedAt.push(place)
  }
  return questions.values()
}

interface Sorted {
  readonly bare: ReadonlyMap<string, readonly Question[]>
  readonly folded: ReadonlyMap<string, readonly Question[]>
  readonly literals: ReadonlyMap<string, readonly Question[]>
  /** By the whole part of the number. */
  readonly numbers: ReadonlyMap<number, readonly Question[]>
  /** Asked when the message has a digit. */
  readonly withDigit: readonly Question[]
  readonly anyText: readonly Question[]
  readonly anyNumber: readonly Question[]
}

/** By what a message must have for them. */
const sorted = (questions: Iterable<Question>): Sorted => {
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
      case 'literal':
        for (const needle of new Set(need.anyOf.map(needleOf))) keep(literals, needle, question)
        break
      case 'digit':
        withDigit.push(question)
        break
      case 'nothing':
        anyText.push(question)
        break
      case 'number':
        const wholes = wholesOf(need.ranges)
        if (wholes === null) anyNumber.push(question)
        for (const whole of wholes ?? []) keep(numbers, whole, question)
        break
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

/** Whoever contains a text contains its beginning: so long patterns do not make the search large. */
const needleOf = (text: string): string => text.slice(0, 64)

const searchOf = (map: ReadonlyMap<string, readonly Question[]>): ((text: string) => readonly Question[]) => {
  const search = compileNeedles([...map.keys()])
  const byNeedle = [...map.values()]
  return (text) => {
    const found = search(text)
    return found.length === 0 ? [] : found.flatMap((needle) => byNeedle[needle] ?? [])
  }
}

import { caseless } from '../../../shared/text/caseless.ts'
import type { PreparedMessage } from '../../../shared/text/preparedMessage.ts'
import { compileNeedles } from './needleSearch.ts'
import { type IndexedTrigger, type AskedPattern, sortPatterns } from './sortPatterns.ts'

/** All triggers that match a message, in the order in which the index was given them. */
export type TriggerIndex<T> = (message: PreparedMessage) => readonly T[]

/**
 * Makes triggers ready to be asked all at once, in about the same time however many they are: each is found by what a message must
 * have for it (`PatternNeed`), and only then asked itself, so the answer is that of asking one after the other. Triggers that share
 * their `matches` are asked as one. Asked about every message: regexes that need no certain literal or digit; about every number: wide ranges.
 */
export const compileTriggerIndex = <T extends IndexedTrigger>(triggers: readonly T[]): TriggerIndex<T> => {
  const { bare, folded, literals, withDigit, anyText, numbers, anyNumber } = sortPatterns(triggers)
  const inFolded = searchOf(folded)
  const inCaseless = searchOf(literals)

  return (message) => {
    const places: number[] = []
    const ask = (patterns: Iterable<AskedPattern>) => {
      for (const { matches, askedAt } of patterns) if (matches(message)) for (const place of askedAt) places.push(place)
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

const searchOf = (map: ReadonlyMap<string, readonly AskedPattern[]>): ((text: string) => readonly AskedPattern[]) => {
  const search = compileNeedles([...map.keys()])
  const byNeedle = [...map.values()]
  return (text) => {
    const found = search(text)
    return found.length === 0 ? [] : found.flatMap((needle) => byNeedle[needle] ?? [])
  }
}

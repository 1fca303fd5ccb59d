import { conditions, type PatternProgram, start } from './patternProgram.ts'

/**
 * Whether a regex is too much work to be asked about every message. A character costs at most the positions of the pattern that a match
 * may stand at, so what counts is how many can be open at once. Two hundred patterns with the most that are allowed read 4,096
 * characters in less than 50 ms. Lists of words and sentences are hardly bounded, since two letters in a row leave few positions
 * open, nor is a form of limited length that the whole message has to have (`^.{10,200}$`), which is soon left.
 */
export const isTooLarge = (program: PatternProgram): boolean => {
  if (program.size <= mostOpen) return false
  if (program.size > mostPositions) return true
  return !(program.anchored && !hasLoop(program)) && openAtOnce(program) > mostOpen
}

const mostOpen = 95
/** A pattern has no more characters; only repetition makes more positions. */
const mostPositions = 1_000
/** An ordinary pattern tells far fewer kinds of characters apart. */
const mostKinds = 150

/** Positions are numbered in the pattern's order, so every loop leads back somewhere. */
const hasLoop = ({ size, next }: PatternProgram): boolean => {
  for (let position = 0; position < size; position += 1) {
    if (next(position, conditions.all).some((follower) => follower <= position)) return true
  }
  return false
}

/**
 * How many positions can be open at once: of words that a match begins with, one for each length, since the text before says which
 * word it is; of all others, those that any two characters in a row leave open.
 */
const openAtOnce = (program: PatternProgram): number => {
  const { next, positionsOf, examples } = program
  const words = positionsInWords(program)
  const kinds = new Map<string, readonly number[]>()
  for (const character of examples()) {
    const positions = positionsOf(character)
    kinds.set(positions.join(), positions)
    if (kinds.size > mostKinds) return Infinity
  }
  let most = 0
  for (const before of kinds.values()) {
    const following = new Set([start, ...before].flatMap((position) => next(position, conditions.all)))
    for (const here of kinds.values()) {
      const open = here.filter((position) => following.has(position) && !words.has(position))
      most = Math.max(most, open.length)
    }
  }
  return most + Math.max(0, ...words.values())
}

/** The positions that only one way leads to, letter by letter from the start of a match, each with its letter's place in the word. */
const positionsInWords = ({ size, next, isLetter }: PatternProgram): ReadonlyMap<number, number> => {
  const before = new Map<number, number[]>()
  for (let position = start; position < size; position += 1) {
    for (const follower of next(position, conditions.all)) {
      before.set(follower, [...(before.get(follower) ?? []), position])
    }
  }
  const places = new Map<number, number>()
  // In the pattern's order a letter comes after the one before it.
  for (let position = 0; position < size; position += 1) {
    const [only, ...others] = before.get(position) ?? []
    const place = only === start ? 0 : places.get(only ?? position)
    if (place !== undefined && others.length === 0 && isLetter(position)) places.set(position, place + 1)
  }
  return places
}

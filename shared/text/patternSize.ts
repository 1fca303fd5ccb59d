import { conditions, type PatternProgram, start } from './patternProgram.ts'

/**
 * Whether a regex is too much work to be asked about every message. A character costs at most the positions that a match may stand
 * at, so their number is bounded: two hundred patterns of the largest size read 4,096 characters of any kind in less than 50 ms.
 * Larger ones may pass where few positions are ever reached at once or soon all are left: a list of words and sentences, which
 * may fill a whole pattern, and a form of limited length that the whole message has to have (`^.{10,200}$`).
 */
export const isTooLarge = (program: PatternProgram): boolean => {
  if (program.size <= anyShape) return false
  return program.size > mostPositions || !(isListOfWords(program) || (program.anchored && !hasLoop(program)))
}

const anyShape = 95
/** A pattern has no more characters; only repetition makes more positions. */
const mostPositions = 1_000

/** Letters that each follow one other: where the text stands in a word says all about the letters before. */
const isListOfWords = ({ size, next, isLetter }: PatternProgram): boolean => {
  const followed = new Set<number>()
  for (let position = start; position < size; position += 1) {
    if (position !== start && !isLetter(position)) return false
    for (const follower of next(position, conditions.all)) {
      if (follower !== size && followed.has(follower)) return false
      followed.add(follower)
    }
  }
  return true
}

/** Positions are numbered in the pattern's order, so every loop leads back somewhere. */
const hasLoop = ({ size, next }: PatternProgram): boolean => {
  for (let position = 0; position < size; position += 1) {
    if (next(position, conditions.all).some((follower) => follower <= position)) return true
  }
  return false
}

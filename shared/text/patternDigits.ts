import { conditions, type PatternProgram, start } from './patternProgram.ts'

/** Whether every text that a regex matches has an ASCII digit: no way through the pattern goes round all that stand for digits only. */
export const needsDigit = ({ size, next, isDigit }: PatternProgram): boolean => {
  const reached = new Set([start])
  for (const position of reached) {
    for (const follower of next(position, conditions.all)) {
      if (follower === size) return false
      if (!isDigit(follower)) reached.add(follower)
    }
  }
  return true
}

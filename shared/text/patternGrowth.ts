import type { RE2JS } from 're2js'

/**
 * Whether a compiled regex is too much work to be asked about every message. Matching is linear in the message, but a pattern such as
 * `a.{20}b` makes the automaton meet a new state at almost every character, a hundred times slower than walking known ones.
 * So its size is bounded, and the automaton is walked with texts made to provoke it: pairs of the pattern's own characters in a fixed
 * shuffled order. What its states then occupy is the measure (the library's own count, not a clock: the same everywhere).
 */
export const growsTooLarge = (regex: RE2JS, pattern: string): boolean => {
  if (regex.programSize() > mostInstructions) return true
  const automaton = regex.re2().dfa
  for (const probe of probes(pattern)) {
    regex.test(probe)
    if (automaton.stateBudget - automaton.memBudget > mostStateBytes) return true
  }
  return false
}

/** A list of words that fills a whole pattern needs about one instruction a character. */
const mostInstructions = 1_200
/** About three hundred states; an ordinary pattern has ten. */
const mostStateBytes = 131_072
const ownCharacters = 4
const probeLength = 384

function* probes(pattern: string): Generator<string> {
  const own = [...new Set(pattern.replace(/\\.|[^\p{L}\p{N}]/gu, ''))].slice(0, ownCharacters)
  const characters = [...new Set([...own, 'a', '1', ' '])]
  const coin = fixedCoin()
  for (const [index, first] of characters.entries()) {
    for (const second of characters.slice(index)) {
      yield Array.from({ length: probeLength }, () => (coin() ? first : second)).join('')
    }
  }
}

/** Heads and tails in a fixed order that does not repeat in a walk (linear congruential, Numerical Recipes). */
const fixedCoin = (): (() => boolean) => {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >= 0x80000000
  }
}

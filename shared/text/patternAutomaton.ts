import { conditions, type PatternProgram } from './patternProgram.ts'
import { positionBits, transitionsOf } from './patternTransitions.ts'

/** Whether a regex matches somewhere in a text, which is well-formed. */
export type PatternAutomaton = (text: string) => boolean

/**
 * Runs a compiled regex on all its positions at once (Glushkov's automaton, a bit each). The library's own automaton makes up a state
 * for every combination of positions that it meets, so `a.{20}b` costs a hundred times more for one message than for another;
 * this one costs about the same for each character of any message.
 */
export const compileAutomaton = (program: PatternProgram): PatternAutomaton => {
  const { size, asked, classOf, positionsOf, anchored } = program
  const { width, where, from, to, parts } = transitionsOf(program)
  const [endWord, endBit] = [size >> 5, 1 << (size & 31)]
  const byClass: Int32Array[] = []
  const bitsOf = (character: number): Int32Array =>
    (byClass[classOf(character)] ??= positionBits(width, positionsOf(character)))
  const ofCommon: Int32Array[] = []

  // What every text needs is worked out now, so that the first one does not wait for it.
  const unconditional = where(0)
  bitsOf(firstLetter)
  // Kept from text to text: most are left after a character or two, and making room would take longer.
  let reached = new Int32Array(width)
  let next = new Int32Array(width)
  return (text) => {
    let following = unconditional
    reached.fill(0)
    let before = edge
    for (let index = 0; ; index += before > 0xffff ? 2 : 1) {
      const character = characterAt(text, index)
      if (asked !== 0) following = where(between(before, character) & asked)
      const { first, table } = following
      for (let word = 0; word < width; word += 1) next[word] = at(first, word)
      for (let source = 0; source < width; source += 1) {
        const sets = at(reached, source)
        if (sets === 0) continue
        const end = at(to, source)
        let part = at(parts, source)
        for (let word = at(from, source); word < end; word += 1, part += 1024) {
          next[word] =
            at(next, word) |
            at(table, part + (sets & 0xff)) |
            at(table, part + 256 + ((sets >>> 8) & 0xff)) |
            at(table, part + 512 + ((sets >>> 16) & 0xff)) |
            at(table, part + 768 + (sets >>> 24))
        }
      }
      if ((at(next, endWord) & endBit) !== 0) return true
      if (character === edge) return false
      const here = character < common ? (ofCommon[character] ??= bitsOf(character)) : bitsOf(character)
      let alive = 0
      for (let word = 0; word < width; word += 1) alive |= next[word] = at(next, word) & at(here, word)
      if (alive === 0 && anchored) return false
      const free = reached
      reached = next
      next = free
      before = character
    }
  }
}

const firstLetter = 97
/** Characters of most messages: a short way to what stands for them. */
const common = 256

/** What stands before the first and after the last character. */
const edge = -1
const lineFeed = 10

const characterAt = (text: string, index: number): number => {
  if (index >= text.length) return edge
  const unit = text.charCodeAt(index)
  return unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(index) ?? edge)
}

/** The conditions that hold between two characters. */
const between = (before: number, after: number): number =>
  (before === edge ? conditions.textBegin | conditions.lineBegin : before === lineFeed ? conditions.lineBegin : 0) |
  (after === edge ? conditions.textEnd | conditions.lineEnd : after === lineFeed ? conditions.lineEnd : 0) |
  (isWord(before) === isWord(after) ? conditions.noWordBorder : conditions.wordBorder)

/** ASCII letters, digits and the underscore, as `\b` knows them. */
const isWord = (character: number): boolean =>
  (character >= 97 && character <= 122) ||
  (character >= 65 && character <= 90) ||
  (character >= 48 && character <= 57) ||
  character === 95

/** Only asked for places that are there. */
const at = (numbers: Int32Array, place: number): number => numbers[place] ?? 0

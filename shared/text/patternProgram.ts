import type { RE2JS } from 're2js'

/** A compiled regex as plain positions: each stands for one character of a match. Numbered from 0 in the pattern's order. */
export interface PatternProgram {
  readonly size: number
  /** The conditions (`^ $ \b \B`) that the pattern asks about, as bits of `conditions`. */
  readonly asked: number
  /**
   * The positions that may come next between two characters where these conditions hold: after a position, or, after `start`, at
   * the beginning of a match. `size` stands for the end of the match.
   */
  readonly next: (after: number, conditions: number) => readonly number[]
  /** The positions that a character may stand at. */
  readonly positionsOf: (character: number) => readonly number[]
  /** Characters with the same number stand at the same positions. */
  readonly classOf: (character: number) => number
  /** Whether a match can only begin where the text begins. */
  readonly anchored: boolean
  /** Whether a position stands for nothing but ASCII digits. */
  readonly isDigit: (position: number) => boolean
  /** Whether a position stands for one letter, its cases and accents, rather than for a range. */
  readonly isLetter: (position: number) => boolean
  /** A character of each class. */
  readonly examples: () => readonly number[]
}

export const start = -1

/** What may hold between two characters; the library's own bits. */
export const conditions = {
  lineBegin: 1,
  lineEnd: 2,
  textBegin: 4,
  textEnd: 8,
  wordBorder: 16,
  noWordBorder: 32,
  all: 63,
} as const

/** Reads the program that the library has made of a pattern. */
export const readProgram = (regex: RE2JS): PatternProgram => {
  const re2 = regex.re2()
  const instructions: readonly Instruction[] = re2.prog.inst
  const first: number = re2.prog.start
  const positions = [...instructions.entries()].filter(([, { op }]) => isCharacter(op))
  const numbers = new Map(positions.map(([pc], position) => [pc, position]))
  const sets = characterSets(positions.map(([, instruction]) => instruction))

  const next = (after: number, given: number): readonly number[] => {
    const found: number[] = []
    const seen = new Set<number>()
    const open = [after === start ? first : (positions[after]?.[1].out ?? first)]
    for (let pc = open.pop(); pc !== undefined; pc = open.pop()) {
      const instruction = instructions[pc]
      if (instruction === undefined || seen.has(pc)) continue
      seen.add(pc)
      const { op, out, arg } = instruction
      if (isCharacter(op)) found.push(numbers.get(pc) ?? 0)
      else if (op === ops.match) found.push(positions.length)
      else if (op === ops.choice || op === ops.choiceThatMatches) open.push(out, arg)
      else if (op === ops.condition ? (arg & ~given) === 0 : op === ops.group || op === ops.nothing) open.push(out)
    }
    return found
  }

  return {
    size: positions.length,
    asked: instructions.reduce((bits, { op, arg }) => (op === ops.condition ? bits | arg : bits), 0),
    next,
    positionsOf: (character) => sets.flatMap(({ has, at }) => (has.matchRune(character) ? at : [])),
    // The library works its classes out when first asked.
    classOf: (character) => re2.dfa.runeClass(character),
    anchored: next(start, conditions.all & ~conditions.textBegin).length === 0,
    isDigit: (position) => (positions[position]?.[1].runes ?? []).every((rune) => zero <= rune && rune <= nine),
    isLetter: (position) => fewLetters(positions[position]?.[1].runes ?? new Int32Array()),
    examples: () => [0, ...re2.dfa.classBounds],
  }
}

interface Instruction {
  readonly op: number
  readonly out: number
  readonly arg: number
  readonly runes: Int32Array
  matchRune(character: number): boolean
}

/** The library's numbers for what an instruction does. Never reached: `fail`, and look-behind, which is not switched on. */
const ops = {
  choice: 1,
  choiceThatMatches: 2,
  group: 3,
  condition: 4,
  match: 6,
  nothing: 7,
  firstCharacter: 8,
  lastCharacter: 11,
} as const

const isCharacter = (op: number): boolean => ops.firstCharacter <= op && op <= ops.lastCharacter

/** Repeated positions share what they stand for, so that a character is looked up once for all of `\pL{100}`. */
const characterSets = (instructions: readonly Instruction[]) => {
  const sets = new Map<string | Int32Array, { readonly has: Instruction; readonly at: number[] }>()
  for (const [position, instruction] of instructions.entries()) {
    const { runes, arg } = instruction
    // The library repeats the very same list of ranges; only a single character is told apart by more than its ranges.
    const key = runes.length <= fewRanges ? `${arg & ignoresCase} ${runes.join()}` : runes
    const same = sets.get(key)
    if (same === undefined) sets.set(key, { has: instruction, at: [position] })
    else same.at.push(position)
  }
  return [...sets.values()]
}
const fewRanges = 8
const ignoresCase = 1

const [zero, nine] = [48, 57]

const fewLetters = (runes: Int32Array): boolean =>
  runes.length <= fewRanges && runes.every((rune, index) => index % 2 === 0 || rune === runes[index - 1])

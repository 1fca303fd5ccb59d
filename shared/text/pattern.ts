import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js'
import { limits } from '../domain/limits.ts'
import type { CompiledPattern, PatternNeed, PatternProblemCode } from './compiledPattern.ts'
import { compileAutomaton } from './patternAutomaton.ts'
import { isTooLarge } from './patternSize.ts'
import { patternLiterals } from './patternLiterals.ts'
import { needsDigit } from './patternDigits.ts'
import { type PatternProgram, readProgram } from './patternProgram.ts'
import { unsupportedSyntax } from './patternSyntax.ts'
import { plainSpaces } from './patternText.ts'

/**
 * Compiles a regex: case does not matter, accents do, it may match anywhere unless anchored, and `^ $` are the whole message.
 * Matching takes linear time. What the linear-time library cannot do, or does differently without saying so, is refused here.
 * Source: design "engine", matching text, rule 4.
 */
export const compilePattern = (pattern: string): CompiledPattern => {
  if (pattern.trim() === '') return { ok: false, code: 'blank' }
  if (pattern.length > limits.pattern) return { ok: false, code: 'too_long' }
  const code = unsupportedSyntax(pattern)
  if (code !== null) return { ok: false, code }
  try {
    const source = withRe2Escapes(plainSpaces(pattern.normalize('NFC')))
    const regex = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
    const program = readProgram(regex)
    if (isTooLarge(program)) return { ok: false, code: 'too_large' }
    const test = compileAutomaton(program)
    return { ok: true, matches: (message) => test(message.patternText), need: needOf(source, program) }
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return { ok: false, code: codeOf(error) }
    if (error instanceof RE2JSException) return { ok: false, code: 'too_large' }
    throw error
  }
}

const needOf = (source: string, program: PatternProgram): PatternNeed => {
  const anyOfEach = patternLiterals(source)
  if (anyOfEach.length > 0) return { kind: 'literals', anyOfEach }
  return { kind: needsDigit(program) ? 'digit' : 'nothing' }
}

/**
 * `\u00e9` and `\u{1F600}` as people know them from other engines. What stands for a tab, another space or a line break becomes the
 * one kind of space or line break that messages have; quoted text and other escapes are passed over.
 */
const withRe2Escapes = (pattern: string): string =>
  pattern.replace(escape, (whole, letter?: string, braced?: string, four?: string, two?: string) => {
    if (whole === '\\r\\n') return '\n'
    const code = letter === undefined ? Number.parseInt(braced ?? four ?? two ?? '', 16) : spaceLetters.get(letter)
    if (code === undefined || !(code <= 0x10ffff)) return whole
    const character = String.fromCodePoint(code)
    const plain = plainSpaces(character)
    return plain === character ? `\\x{${code.toString(16)}}` : plain
  })

const escape =
  /\\Q[^]*?(?:\\E|$)|\\r\\n|\\([tfvr])|\\[ux]\{([0-9a-fA-F]+)\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\[^]/g
const spaceLetters: ReadonlyMap<string, number> = new Map([
  ['t', 0x09],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
])

/** The library has one description for a range in brackets and for a group of letters called by its name, `\p{L}` or `[:alpha:]`. */
const codeOf = (error: RE2JSSyntaxException): PatternProblemCode => {
  const code = codes.get(error.getDescription()) ?? 'syntax'
  return code === 'reversed_letters' && /^(?:\\p|\[:)/i.test(error.getPattern() ?? '') ? 'unknown_letters' : code
}

/** The library's own words for what is wrong. */
const codes: ReadonlyMap<string, PatternProblemCode> = new Map([
  ['missing closing ]', 'open_bracket'],
  ['missing closing )', 'open_parenthesis'],
  ['unexpected )', 'stray_parenthesis'],
  ['invalid character class range', 'reversed_letters'],
  ['missing argument to repetition operator', 'nothing_to_repeat'],
  ['invalid nested repetition operator', 'nothing_to_repeat'],
  ['invalid repeat count', 'repeat_count'],
  ['invalid escape sequence', 'unknown_escape'],
  ['trailing backslash at end of expression', 'unknown_escape'],
  ['expression nests too deeply', 'too_large'],
  ['expression too large', 'too_large'],
])

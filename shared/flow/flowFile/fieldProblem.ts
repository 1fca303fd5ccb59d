import type { z } from 'zod'
import type { FileProblem, FileProblemCode } from './fileProblem.ts'

/**
 * The reason of a refused field: its place in words people can find in the file (`steps 3 › key`) and what stands there. Needs issues
 * that carry their input.
 */
export const fieldProblem = (issue: z.core.$ZodIssue): FileProblem => {
  const where = place(issue.path)
  const { input } = issue
  if (input === undefined) return { code: 'field_missing', params: { where } }
  const params = { where, value: shown(input) }
  switch (issue.code) {
    case 'invalid_type':
      return { code: typeProblem(issue.expected, input), params }
    case 'too_big':
      return { code: sizeProblem(issue.origin), params: { ...params, max: String(issue.maximum) } }
    case 'too_small':
      return { code: issue.origin === 'string' ? 'text_empty' : 'number_out_of_range', params }
    case 'custom':
      return { code: 'not_object', params }
    default:
      return { code: 'not_allowed', params }
  }
}

/** Longest part of a value that a sentence repeats. */
const longest = 40

const shown = (value: unknown): string => {
  // JSON would write a number that is too large as null.
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
  const characters = Array.from(text.slice(0, 2 * longest + 2))
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
}

/** `['steps', 2, 'key']` as `steps 3 › key`: people count from 1. */
const place = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((said, part) => {
    if (typeof part === 'number') return `${said} ${part + 1}`
    return said === '' ? String(part) : `${said} › ${String(part)}`
  }, '')

const typeProblem = (expected: string, input: unknown): FileProblemCode => {
  switch (expected) {
    case 'string':
      return 'not_text'
    case 'number':
    case 'int':
      return typeof input === 'number' ? 'number_out_of_range' : 'not_number'
    case 'boolean':
      return 'not_yes_or_no'
    case 'array':
      return 'not_list'
    default:
      return 'not_object'
  }
}

const sizeProblem = (origin: string): FileProblemCode => {
  switch (origin) {
    case 'string':
      return 'text_too_long'
    case 'array':
      return 'too_many'
    default:
      return 'number_out_of_range'
  }
}

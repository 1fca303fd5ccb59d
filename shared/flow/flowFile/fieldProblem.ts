import type { z } from 'zod'
import type { FileProblem, FileProblemCode } from './fileProblem.ts'

/** The reason of a refused field, with its place in words people can find in the file: `steps 3 › key`. */
export const fieldProblem = (issue: z.core.$ZodIssue): FileProblem => {
  const where = place(issue.path)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'field_missing', params: { where } }
      return { code: typeProblem(issue.expected, issue.input), params: { where } }
    case 'too_big':
      return { code: sizeProblem(issue.origin), params: { where, max: String(issue.maximum) } }
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'text_empty', params: { where } }
        : { code: 'number_out_of_range', params: { where } }
    case 'invalid_value':
      if (issue.input === undefined) return { code: 'field_missing', params: { where } }
      return {
        code: 'not_allowed',
        params: { where, value: written(issue.input), allowed: issue.values.map(String).join(', ') },
      }
    case 'invalid_union':
      return { code: 'not_allowed', params: { where, value: written(issue.input), allowed: '' } }
    case 'custom':
      return { code: issue.input === undefined ? 'field_missing' : 'not_object', params: { where } }
    default:
      return { code: 'not_allowed', params: { where, value: written(issue.input), allowed: '' } }
  }
}

/** A refused value as it stands in the file, short enough for a sentence. */
const written = (input: unknown): string =>
  Array.from(JSON.stringify(input) ?? '')
    .slice(0, 60)
    .join('')

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

import { limits } from '../domain/limits.ts'

/** Whether a text can name a variable: letters of any language with their accents, digits, `_`, `.` and `-`. */
export const isVariableName = (name: string): boolean =>
  name.length <= limits.variable && /^[\p{L}\p{N}\p{M}_.-]+$/u.test(name)

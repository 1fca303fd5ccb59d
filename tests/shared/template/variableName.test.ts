import { expect, test } from 'vitest'
import { limits } from '../../../shared/domain/limits.ts'
import { isVariableName } from '../../../shared/template/variableName.ts'

test('a name may be exactly as long as the limit, and no longer', () => {
  expect(isVariableName('a'.repeat(limits.variable))).toBe(true)
  expect(isVariableName('a'.repeat(limits.variable + 1))).toBe(false)
})

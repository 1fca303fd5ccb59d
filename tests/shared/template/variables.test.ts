import { expect, test } from 'vitest'
import { isVariableName } from '../../../shared/template/variableName.ts'
import { variablesIn } from '../../../shared/template/variables.ts'

test('the names of a template come once each, in order, without their defaults', () => {
  expect(variablesIn('{{b}} {{ a }} {{b|x}} {{}} {{no me}} {{solto')).toEqual(['b', 'a', 'no me'])
})

test('letters with accents, digits, underscore, dot and hyphen make a name', () => {
  for (const name of ['nome', 'endereço.1', 'a-b_c', '2ª', '名前']) expect(isVariableName(name)).toBe(true)
  for (const name of ['', 'a b', 'a|b', 'x()', '{x}', '😀', 'a'.repeat(101)]) expect(isVariableName(name)).toBe(false)
})

import { expect, test } from 'vitest'
import { render } from '../../../shared/template/render.ts'

const said = (template: string) => render(template, new Map()).text

test.each([
  ['a default of nothing but spaces says nothing', 'Olá {{x| }}!', 'Olá!'],
  ['of several spaces around it one is left', 'Olá  {{x}}  \tbem', 'Olá bem'],
  ['spaces between two of them count as spaces around one', 'a {{x}}  {{y}} b', 'a b'],
  ['a text between two of them stays, with a space on either side', 'a {{x}} b {{y}} c', 'a b c'],
  ['punctuation further on in the text keeps its distance', 'Olá {{x}} bem, você', 'Olá bem, você'],
  ['spaces before it at the beginning go', '  {{x}} oi', 'oi'],
  ['spaces elsewhere are the author’s', '  oi  {{x}}', '  oi'],
])('a variable that says nothing leaves no gap: %s', (_, template, text) => {
  expect(said(template)).toBe(text)
})

test('a placeholder without a name is no variable that could be empty', () => {
  expect(render('{{}} {{|}} {{a}}', new Map()).empty).toEqual(['a'])
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { render } from '../../../shared/template/render.ts'
import { fastest } from '../fastest.ts'

const variables = new Map([
  ['nome', 'Ana'],
  ['vazio', ' '],
  ['golpe', '$& $1 {{nome}} {x}'],
  ['endereço.1', 'Rua A'],
])
const said = (template: string) => render(template, variables).text

describe('render', () => {
  test.each([
    ['Olá {{nome}}!', 'Olá Ana!'],
    ['Olá {{ nome }}!', 'Olá Ana!'],
    ['{{endereço.1}}', 'Rua A'],
    ['{{golpe}}', '$& $1 {{nome}} {x}'],
    ['Olá {{vazio|cliente}}!', 'Olá cliente!'],
    ['Olá {{ninguém|a|b}}!', 'Olá a|b!'],
    ['Olá {{vazio}}!', 'Olá!'],
    ['Oi {{vazio}}, tudo bem?', 'Oi, tudo bem?'],
    ['a {{vazio}} b', 'a b'],
    ['a{{vazio}} b', 'a b'],
    ['a {{vazio}}b', 'a b'],
    ['a{{vazio}}b', 'ab'],
    ['{{vazio}} b', 'b'],
    ['a {{vazio}}', 'a'],
    ['({{vazio}} b)', '(b)'],
    ['a\n{{vazio}} b\n', 'a\nb\n'],
    ['a {{vazio}}\nb', 'a\nb'],
    ['a {{vazio}} {{vazio}} b', 'a b'],
    ['{{nome}} {{vazio}} {{nome}}', 'Ana Ana'],
    ['{{nome}} {{vazio}}ok', 'Ana ok'],
    ['{{__proto__}}{{constructor}}x', 'x'],
    ['{{nome', 'nome'],
    ['nome}} {x} }{', 'nome x '],
    ['{{{nome}}}', 'Ana'],
    ['{{a {{nome}}', 'a Ana'],
    ['{{}}', ''],
    ['{{x|a{b}}}', 'ab'],
  ])('%j says %j', (template, text) => {
    expect(said(template)).toBe(text)
  })

  test('names what was empty, once, and only where no default stood in', () => {
    expect(render('{{a}} {{b|x}} {{c|}} {{a}} {{vazio}} {{nome}}', variables).empty).toEqual(['a', 'vazio'])
  })

  test('no brace of a template is left, whatever the template', () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '{{', '}}', '|', 'nome', 'x', ' ', '{{nome}}', '\n', '$&'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(render(parts.join(''), new Map([['nome', 'Ana']])).text).not.toMatch(/[{}]/)
      }),
      { numRuns: 1_000 },
    )
  })

  test('every value is printed exactly as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        fc.pre(value.trim() !== '')
        expect(render('<{{x}}>', new Map([['x', value]])).text).toBe(`<${value}>`)
      }),
    )
  })

  test.each([['{{'], ['{{a'], ['{{vazio}} '], ['}}'], ['{{a|'], ['{ {{vazio}}']])(
    '%j repeated takes linear time',
    (piece) => {
      const short = fastest(() => said(piece.repeat(10_000)))
      const long = fastest(() => said(piece.repeat(40_000)))
      expect(long).toBeLessThan(Math.max(short, 1) * 12)
    },
  )
})

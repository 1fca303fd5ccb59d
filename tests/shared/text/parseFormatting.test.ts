import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFormatting, type FormattedPiece } from '../../../shared/text/parseFormatting.ts'

const text = (value: string): FormattedPiece => ({ kind: 'text', text: value })
const bold = (...pieces: FormattedPiece[]): FormattedPiece => ({ kind: 'bold', pieces })
const italic = (...pieces: FormattedPiece[]): FormattedPiece => ({ kind: 'italic', pieces })
const strike = (...pieces: FormattedPiece[]): FormattedPiece => ({ kind: 'strike', pieces })

describe('the formatting of the channel', () => {
  test('marks bold, italic and strike', () => {
    expect(parseFormatting('Oi *Ana*, _tudo_ ~mal~ bem?')).toEqual([
      text('Oi '),
      bold(text('Ana')),
      text(', '),
      italic(text('tudo')),
      text(' '),
      strike(text('mal')),
      text(' bem?'),
    ])
  })

  test('marks nest', () => {
    expect(parseFormatting('*_já_ é*')).toEqual([bold(italic(text('já')), text(' é'))])
  })

  test.each([
    '2*3*4',
    'nome_do_arquivo',
    '* lista',
    'a * b * c',
    '*',
    '**',
    '***',
    '*aberto',
    'fechado*',
    '~ ~',
    '*a\nb*',
  ])('%j is shown as it was typed', (typed) => {
    expect(parseFormatting(typed)).toEqual([text(typed)])
  })

  test('code keeps its marks and its lines', () => {
    expect(parseFormatting('veja ```*a*\n_b_``` e `*c*`')).toEqual([
      text('veja '),
      { kind: 'code', text: '*a*\n_b_', block: true },
      text(' e '),
      { kind: 'code', text: '*c*', block: false },
    ])
  })

  test('markup of a page is text', () => {
    expect(parseFormatting('*<img src=x onerror=alert(1)>*')).toEqual([bold(text('<img src=x onerror=alert(1)>'))])
  })

  test('no character is lost or added', () => {
    const typed = fc.string({ unit: fc.constantFrom('*', '_', '~', '`', '```', ' ', '\n', 'a', 'é', '1', '😀', '.') })
    fc.assert(fc.property(typed, (value) => parseFormatting(value).map(written).join('') === value))
  })

  test.each(['*a ', '_a*b~', '``` ', '`a\n', '*_~'])('a megabyte of %j is read at once', (unit) => {
    const long = unit.repeat(1_048_576 / unit.length)
    const begun = performance.now()
    expect(parseFormatting(long).map(written).join('')).toBe(long)
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

const marks = { bold: '*', italic: '_', strike: '~' } as const

function written(piece: FormattedPiece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'code':
      return piece.block ? `\`\`\`${piece.text}\`\`\`` : `\`${piece.text}\``
    case 'bold':
    case 'italic':
    case 'strike':
      return marks[piece.kind] + piece.pieces.map(written).join('') + marks[piece.kind]
  }
}

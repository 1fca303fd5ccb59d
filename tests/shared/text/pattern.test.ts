import { describe, expect, test } from 'vitest'
import { asked } from './message.ts'

/** A hundred words with the same end. */
const manyWords = Array.from({ length: 100 }, (_, index) => `${'abcdefgh'[index % 8]}${index * 7_919}ção`).join('|')

describe('a regex', () => {
  test.each([
    ['^pix$', 'PIX', true],
    ['pix', 'quero Pix já', true],
    ['^não$', 'na\u0303o', true],
    ['na\u0303o', 'não', true],
    ['^nao$', 'não', false],
    ['^bom dia$', 'bom\u00a0dia', true],
    ['^bom\\sdia$', 'bom\u3000dia', true],
    ['^oi$', 'oi\ntchau', false],
    ['(?m)^tchau$', 'oi\r\ntchau', true],
    ['^.$', '👍', true],
    ['\\u00e9 caf\\u{e9}', 'é café', true],
    ['\\Q(?=\\E', 'a (?= b', true],
    ['[(?=]x', '=x', true],
    ['[]a]b', ']b', true],
    ['\\(?=', '(=', true],
    ['(?<ano>\\d{4})', 'em 2025', true],
    ['\\\\1', 'a \\1', true],
    ['bom\\tdia', 'bom\tdia', true],
    ['bom\tdia', 'bom dia', true],
    ['bom\u00a0dia', 'bom\u00a0dia', true],
    ['^bom\\u00a0dia$', 'bom dia', true],
    ['^bom\\x{3000}dia$', 'bom\u3000dia', true],
    ['^bom\\xa0dia$', 'bom\tdia', true],
    ['^[\\t_]$', '_', true],
    ['a\\r\\nb', 'a\nb', true],
    ['a\\r?\\nb', 'a\r\nb', true],
    ['a\r\nb', 'a\u2028b', true],
    ['a\\vb', 'a\vb', true],
    ['a\\fb', 'a\fb', true],
    ['^\\x41\\x{42}\\u0043$', 'abc', true],
    ['\\Q\\t\\E', '\\t', true],
    ['\\\\t', '\\t', true],
  ])('%j against %j is %j', (pattern, text, expected) => {
    expect(asked('regex', pattern, text)).toBe(expected)
  })

  test.each([
    ['', 'blank'],
    [' \t', 'blank'],
    ['a'.repeat(1_001), 'too_long'],
    ['(?=a)b', 'look_around'],
    ['a(?!b)', 'look_around'],
    ['(?<=a)b', 'look_around'],
    ['(?<!a)b', 'look_around'],
    ['(a)\\1', 'back_reference'],
    ['(a)\\12', 'back_reference'],
    ['(?<n>a)\\k<n>', 'back_reference'],
    ['(?P<n>a)(?P=n)', 'back_reference'],
    ['\\ud83d\\ude00', 'surrogate'],
    ['\\u{d83d}', 'surrogate'],
    ['\\x{DE00}', 'surrogate'],
    ['[\\ud83d]', 'surrogate'],
    ['\ud83d', 'surrogate'],
    ['[a', 'open_bracket'],
    ['(a', 'open_parenthesis'],
    ['a)', 'stray_parenthesis'],
    ['[z-a]', 'reversed_letters'],
    ['[a-z&&9-0]', 'reversed_letters'],
    ['\\p{Letras}', 'unknown_letters'],
    ['\\P{', 'unknown_letters'],
    ['[[:letras:]]', 'unknown_letters'],
    ['*', 'nothing_to_repeat'],
    ['a++', 'nothing_to_repeat'],
    ['(x{1000}){1000}', 'repeat_count'],
    ['a{3,2}', 'repeat_count'],
    ['a\\', 'unknown_escape'],
    ['\\h', 'unknown_escape'],
    ['\\u{110000}', 'unknown_escape'],
    ['\\u12', 'unknown_escape'],
    ['\\X41', 'unknown_escape'],
    ['(?>a)', 'syntax'],
    ['\\pL{1000}'.repeat(50), 'too_large'],
    ['oi.{0,100}tchau', 'too_large'],
    ['(.*a){60}z', 'too_large'],
    ['(a?){50}a{50}', 'too_large'],
    ['[a-z]{96}', 'too_large'],
    ['^(.|a)*.{100}$', 'too_large'],
    ['^(?:[a-z0-9]{50} ?)+[0-9]{50}$', 'too_large'],
    ['a{900}', 'too_large'],
  ])('%j is refused as %s', (pattern, code) => {
    expect(asked('regex', pattern, 'a')).toBe(code)
  })

  test.each([
    '\\b(boleto|segunda via|2ª via)\\b',
    '^\\d{5}-?\\d{3}$',
    '\\(?\\d{2}\\)? ?9?\\d{4}-?\\d{4}',
    '[\\w.+-]+@[\\w-]+\\.[\\w.]+',
    'pre[cç]o.{0,30}plano',
    'quero.{0,80}plano',
    'a.{20}b',
    '[a-z]{95}',
    '(.*a){30}z',
    '(quero|gostaria de|preciso de|posso|como faço para) (cancelar|trocar|devolver|remarcar) (meu|minha|o|a) (pedido|compra|assinatura)',
    '^.{10,200}$',
    Array.from({ length: 120 }, (_, index) => `palavra${index}`)
      .join('|')
      .slice(0, 1_000),
    `\\b(${manyWords.slice(0, 980)})s?\\b`,
  ])('%j is not too large', (pattern) => {
    expect(asked('regex', pattern, 'oi')).toBeTypeOf('boolean')
  })
})

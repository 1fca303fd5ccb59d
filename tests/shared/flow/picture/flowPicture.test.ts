import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { flowPicture } from '../../../../shared/flow/picture/flowPicture.ts'
import type { PictureWords } from '../../../../shared/flow/picture/pictureWords.ts'
import { documentArbitrary, end, flowOf, message, question, textOf } from '../documents.ts'
import { fastest } from '../../fastest.ts'

const words: PictureWords = {
  subtitle: 'Draft',
  unnamed: 'No name',
  start: 'Start',
  noTriggers: 'No trigger yet',
  rule: (type) => type,
  moreTriggers: (count) => `and ${count} more`,
  untitled: 'Untitled',
  noText: (type) => `no text: ${type}`,
  keeps: (variable) => `kept in ${variable}`,
  exit: (kind) => `way ${kind}`,
  blankAnswer: 'blank answer',
  openExit: 'leads nowhere',
}
const drawn = (document: FlowDocument): string => flowPicture(document, words).svg
const at = (x: number, y: number) => ({ position: { x, y } })

const flow = flowOf([
  message('oi', 'menu', at(300, 0)),
  question(
    'menu',
    [
      ['Sim', 'fim'],
      ['Não', null],
    ],
    'oi',
    at(600, 0),
  ),
  { ...end('fim'), ...at(900, 0) },
])

/** The texts of the picture, in order. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gsu)].map(([, inner = '']) => unescaped(inner.replaceAll(/<[^>]*>/gu, '')))
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Why this is not well-formed XML of known elements; null when it is. */
function flawOf(svg: string): string | null {
  const open: string[] = []
  let rest = svg.trim()
  while (rest !== '') {
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>/u.exec(rest)
    const text = /^[^<>]+/u.exec(rest)
    if (tag !== null) {
      const [whole, closing, name = '', , empty] = tag
      if (closing === '/') {
        if (open.pop() !== name) return `</${name}> closes another element`
      } else if (empty !== '/') open.push(name)
      rest = rest.slice(whole.length)
    } else if (text !== null) {
      if (/&(?!amp;|lt;|gt;|quot;|#39;)/u.test(text[0])) return `a bare ampersand: ${text[0]}`
      rest = rest.slice(text[0].length)
    } else return `no XML: ${rest.slice(0, 60)}`
  }
  return open.length === 0 ? null : `never closed: ${open.join()}`
}

describe('the picture of a flow', () => {
  test('says what the canvas says: steps, texts, ways out, triggers', () => {
    expect(textsOf(drawn(flow))).toEqual(
      expect.arrayContaining(['Atendimento', 'Draft', 'Start', 'oi', 'menu', 'Sim', 'Não', 'way any', 'leads nowhere']),
    )
    expect(drawn(flow).match(/marker-end/gu)).toHaveLength(4)
  })

  test('is well-formed whatever the flow holds, and nothing in it runs', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const svg = drawn(document)
        expect(flawOf(svg)).toBeNull()
        expect(svg).not.toMatch(/NaN|undefined|Infinity/u)
      }),
    )
    const hostile = `</text><script>alert(1)</script> " onload="x" ' & ]]> \0\u0008\ud800 😀`
    const document = {
      ...flowOf([{ ...message('a', null), title: hostile }]),
      name: hostile,
      templates: [textOf('a', { content: hostile })],
    }
    expect(flawOf(drawn(document))).toBeNull()
    expect(drawn(document)).not.toContain('<script')
    expect(drawn(document).isWellFormed()).toBe(true)
    expect(textsOf(drawn(document))[0]).toMatch(/^<\/text><script>alert\(1\)<\/script>.*…$/u)
  })

  test('holds everything it draws, also lines that run round the steps', () => {
    const { svg, width, height } = flowPicture(flow, words)
    const [left = 0, top = 0, viewWidth, viewHeight] = /viewBox="([^"]+)"/u.exec(svg)?.[1]?.split(' ').map(Number) ?? []
    expect([viewWidth, viewHeight]).toEqual([width, height])
    for (const [, x = '', y = '', w = '', h = ''] of svg.matchAll(
      /<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/gu,
    )) {
      expect(Number(x)).toBeGreaterThanOrEqual(left)
      expect(Number(y)).toBeGreaterThanOrEqual(top)
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(left + width)
      expect(Number(y) + Number(h)).toBeLessThanOrEqual(top + height)
    }
    for (const [, path = ''] of svg.matchAll(/ d="(M[^"]+)" fill="none" stroke="#6b7785"/gu)) {
      const numbers = path.match(/-?[\d.]+/gu)?.map(Number) ?? []
      numbers.forEach((value, index) => {
        expect(value).toBeGreaterThanOrEqual(index % 2 === 0 ? left : top)
        expect(value).toBeLessThanOrEqual(index % 2 === 0 ? left + width : top + height)
      })
    }
  })

  test('cuts what has no room with an ellipsis and shows variables by their name', () => {
    const document = {
      ...flowOf([{ ...message('a', null), title: 'A very long title '.repeat(10) }]),
      templates: [textOf('a', { content: `Hello {{name|you}}! ${'word '.repeat(200)}` })],
    }
    const texts = textsOf(drawn(document))
    expect(texts.filter((text) => text.endsWith('…')).length).toBe(2)
    expect(texts).toContainEqual(expect.stringContaining('Hello name!'))
    expect(texts.every((text) => text.length < 60)).toBe(true)
  })

  test('draws notes, and groups behind their steps', () => {
    const note = {
      id: 'n',
      text: 'Remember\nthis',
      position: { x: 0, y: 400 },
      width: 200,
      height: 80,
      color: 'yellow',
    }
    const group = { id: 'g', title: 'Together', stepKeys: ['oi', 'menu', 'gone'], color: 'blue', collapsed: true }
    const svg = drawn({ ...flow, canvas: { ...flow.canvas, notes: [note], groups: [group] } })
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Remember', 'this', 'Together']))
    expect(svg.indexOf('Together')).toBeLessThan(svg.indexOf('>Sim<'))
  })

  test('of 5,000 steps is made while a person waits', () => {
    const steps = Array.from({ length: 5_000 }, (_, index) =>
      question(
        `s${index}`,
        [['Sim', `s${index + 1}`]],
        `s${index % 70}`,
        at((index % 70) * 360, Math.floor(index / 70) * 260),
      ),
    )
    expect(fastest(() => drawn(flowOf(steps)))).toBeLessThan(4_000)
  })
})

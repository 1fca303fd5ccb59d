import type { FlowDocument } from '../../domain/flow.ts'
import { boxAt, type DrawnBox } from './drawnBox.ts'
import { fitText } from './fitText.ts'
import { kindSign } from './kindSign.ts'
import { arrivesAt } from './linesBack.ts'
import { colors, kindColors } from './pictureColors.ts'
import type { PictureWords } from './pictureWords.ts'
import { element } from './svg.ts'
import { textElement } from './textElement.ts'
import { textWidth } from './textWidth.ts'
import { wrapText } from './wrapText.ts'

const width = 232
const head = 46
const row = 26
/** Triggers that are named before the rest is only counted, as on the canvas. */
const shown = 4

/** The Start node with its triggers as short sentences. */
export function drawStart({ canvas: { start }, triggers }: FlowDocument, words: PictureWords): DrawnBox {
  const { x, y } = start
  const named = triggers.slice(0, shown)
  const lines = triggers.length === 0 ? wrapText([{ kind: 'text', text: words.noTriggers }], width - 28, 13, 3) : []
  const more = triggers.length > shown ? row : 0
  const height = head + (triggers.length === 0 ? lines.length * 19 + 8 : named.length * row + more + 8)
  const svg = [
    element('rect', { x, y, width, height, rx: 20, fill: colors.surface, stroke: colors.frame }),
    kindSign('start', x + 10, y + 10),
    textElement(words.start, x + 46, y + 29, { size: 14, color: colors.text, weight: 'bold' }),
    ...lines.map((runs, index) =>
      textElement(runs.map(({ text }) => text).join(''), x + 14, y + head + 12 + index * 19, {
        size: 13,
        color: colors.muted,
      }),
    ),
    ...named.map(({ type, pattern, active }, index) => {
      const rule = words.rule(type)
      const before = textWidth(rule, 12) + 8
      const text = fitText(pattern === '' ? '…' : pattern, width - 44 - before, 12, 'bold')
      const [left, base] = [x + 14, y + head + index * row + 14]
      const { plain, soft } = kindColors.start
      return (
        textElement(rule, left, base, { size: 12, color: colors.muted, struck: !active }) +
        element('rect', {
          x: left + before,
          y: base - 14,
          width: textWidth(text, 12, 'bold') + 16,
          height: 20,
          rx: 10,
          fill: soft,
        }) +
        textElement(text, left + before + 8, base, { size: 12, color: plain, weight: 'bold', struck: !active })
      )
    }),
    more === 0
      ? ''
      : textElement(words.moreTriggers(triggers.length - shown), x + 14, y + head + shown * row + 14, {
          size: 12,
          color: colors.muted,
        }),
    element('circle', { cx: x + width, cy: y + arrivesAt, r: 6, fill: colors.line }),
  ]
  return { box: boxAt(x, y, width, height), svg: element('g', {}, svg.join('')) }
}

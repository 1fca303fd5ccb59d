import type { FlowDocument } from '../../domain/flow.ts'
import type { Box } from './backRoute.ts'
import { boxAt, type DrawnBox } from './drawnBox.ts'
import { fitText } from './fitText.ts'
import { colors, markColors } from './pictureColors.ts'
import { element } from './svg.ts'
import { textElement } from './textElement.ts'
import { wrapText } from './wrapText.ts'

const line = 19
const around = 24
const heading = 30

/** The notes, each with as much of its text as has room. */
export const drawNotes = ({ canvas: { notes } }: FlowDocument): DrawnBox[] =>
  notes.map(({ text, color, position: { x, y }, width, height }) => {
    const lines = wrapText(
      [{ kind: 'text', text: text.slice(0, 4_000) }],
      width - 24,
      13,
      Math.floor((height - 16) / line),
    )
    const svg = [
      element('rect', { x, y, width, height, rx: 8, fill: markColors(color).paper, stroke: colors.frame }),
      ...lines.map((runs, index) =>
        textElement(runs.map((run) => run.text).join(''), x + 12, y + 22 + index * line, {
          size: 13,
          color: colors.text,
        }),
      ),
    ]
    return { box: boxAt(x, y, width, height), svg: svg.join('') }
  })

/** The groups as titled fields behind their steps; a collapsed one is drawn open, because a picture shows the whole flow. */
export const drawGroups = ({ canvas: { groups } }: FlowDocument, boxes: ReadonlyMap<string, Box>): DrawnBox[] =>
  groups.flatMap(({ title, stepKeys, color }) => {
    const { ink } = markColors(color)
    const inside = stepKeys.flatMap((key) => boxes.get(key) ?? [])
    if (inside.length === 0) return []
    const left = Math.min(...inside.map((box) => box.left)) - around
    const top = Math.min(...inside.map((box) => box.top)) - around - heading
    const width = Math.max(...inside.map((box) => box.right)) + around - left
    const height = Math.max(...inside.map((box) => box.bottom)) + around - top
    const svg =
      element('rect', {
        x: left,
        y: top,
        width,
        height,
        rx: 16,
        fill: ink,
        'fill-opacity': '0.07',
        stroke: ink,
        'stroke-opacity': '0.55',
        'stroke-width': 1.5,
      }) +
      textElement(fitText(title, width - 32, 14, 'bold'), left + 16, top + 28, {
        size: 14,
        color: ink,
        weight: 'bold',
      })
    return [{ box: boxAt(left, top, width, height), svg }]
  })

import type { Step } from '../../domain/flowStep.ts'
import type { Template } from '../../domain/template.ts'
import { textParts } from '../../template/textParts.ts'
import { exitsOf, type StepExit } from '../exits.ts'
import { boxAt, type DrawnBox } from './drawnBox.ts'
import { fitText } from './fitText.ts'
import { kindSign } from './kindSign.ts'
import { exitRow } from './linesBack.ts'
import { colors, kindColors } from './pictureColors.ts'
import type { PictureWords } from './pictureWords.ts'
import { element } from './svg.ts'
import { runsElement, textElement } from './textElement.ts'
import { textWidth } from './textWidth.ts'
import { wrapText } from './wrapText.ts'

const width = 264
const head = 46
const line = 19
const inner = width - 24
/** Lines of a step's text that are shown, as on the canvas, and how much of it is looked at for them. */
const mostLines = 4
const mostText = 400

/** A step as the canvas shows it: kind, title, the beginning of its text, a row for each way out. */
export function drawStep(step: Step, template: Template | undefined, words: PictureWords): DrawnBox {
  const { x, y } = step.position
  const text = saidBy(template)
  const lines = wrapText(textParts(text), inner, 13, mostLines)
  const keeps = step.type === 'collect_input' && step.variable !== null ? words.keeps(step.variable) : null
  const body = Math.max(lines.length, 1) * line + (keeps === null ? 0 : line + 2) + 8
  const exits = exitsOf(step)
  const height = head + body + exits.length * exitRow
  const title = step.title.trim() === '' ? words.untitled : step.title
  const svg = [
    element('rect', { x, y, width, height, rx: 12, fill: colors.surface, stroke: colors.frame }),
    kindSign(step.type, x + 10, y + 10),
    textElement(fitText(title, width - 60, 14, 'bold'), x + 46, y + 29, {
      size: 14,
      color: colors.text,
      weight: 'bold',
    }),
    text === ''
      ? textElement(words.noText(step.type), x + 12, y + head + 13, { size: 13, color: colors.muted, italic: true })
      : lines
          .map((runs, index) =>
            runsElement(
              runs.map(({ text: run, variable }) => ({
                text: run,
                bold: variable,
                color: variable ? colors.accent : colors.text,
              })),
              x + 12,
              y + head + 13 + index * line,
              13,
            ),
          )
          .join(''),
    keeps === null
      ? ''
      : textElement(fitText(keeps, inner, 12), x + 12, y + head + Math.max(lines.length, 1) * line + 14, {
          size: 12,
          color: kindColors.collect_input.plain,
        }),
    ...exits.map((exit, index) => drawExit(exit, x, y + head + body + index * exitRow, words)),
  ]
  return { box: boxAt(x, y, width, height), svg: element('g', {}, svg.join('')) }
}

/** As in the editor, the first wording stands for the message; blank counts as none. */
const saidBy = (template: Template | undefined): string =>
  (template?.variants[0] ?? template?.content ?? '').slice(0, mostText).trim()

function drawExit({ label, to }: StepExit, x: number, y: number, words: PictureWords): string {
  const exception = label.kind !== 'answer' && label.kind !== 'next'
  const blank = label.kind === 'answer' && label.text.trim() === ''
  const said = blank ? words.blankAnswer : label.kind === 'answer' ? label.text : words.exit(label.kind)
  const open = to === null
  const room = width - 30 - (open ? textWidth(words.openExit, 11, 'bold') + 8 : 0)
  const [right, middle] = [x + width, y + exitRow / 2]
  return [
    element('path', {
      d: `M${x} ${y}H${right}`,
      stroke: colors.border,
      'stroke-dasharray': exception ? '4 3' : undefined,
    }),
    textElement(fitText(said, room, 13), x + 12, middle + 4.5, {
      size: 13,
      color: blank ? colors.danger : exception ? colors.muted : colors.text,
      italic: exception || blank,
    }),
    open
      ? textElement(words.openExit, right - 18, middle + 4, {
          size: 11,
          color: colors.warning,
          weight: 'bold',
          anchor: 'end',
        })
      : '',
    element(
      'circle',
      open
        ? { cx: right, cy: middle, r: 5.5, fill: colors.surface, stroke: colors.warning, 'stroke-width': 3 }
        : { cx: right, cy: middle, r: 6, fill: colors.line },
    ),
  ].join('')
}

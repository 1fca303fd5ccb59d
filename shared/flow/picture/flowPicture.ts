import type { FlowDocument } from '../../domain/flow.ts'
import type { Box } from './backRoute.ts'
import { arrowId, drawLines } from './drawLines.ts'
import { drawGroups, drawNotes } from './drawNotes.ts'
import { drawStart } from './drawStart.ts'
import { drawStep } from './drawStep.ts'
import { fitText } from './fitText.ts'
import { colors } from './pictureColors.ts'
import type { PictureWords } from './pictureWords.ts'
import { element, escaped, rounded } from './svg.ts'
import { textElement } from './textElement.ts'
import { withinReach } from './withinReach.ts'

/** A drawn flow. */
export interface FlowPicture {
  /** A whole SVG document, light, that needs nothing but the reader's fonts. */
  readonly svg: string
  /** In pixels at 100 %. */
  readonly width: number
  readonly height: number
}

const margin = 40
const heading = 64
/** Room for the name of a flow that is narrower than it. */
const narrowest = 480
const fonts =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'"

/**
 * Draws a whole flow from its data, as the canvas shows it, with its name above. Texts are escaped and cut where they have no room;
 * widths of letters are estimated, so that no font is needed to draw it. `ground`: the colour behind everything.
 */
export function flowPicture(given: FlowDocument, words: PictureWords, ground: string = colors.ground): FlowPicture {
  const document = placedWithinReach(given)
  const templates = new Map(document.templates.map((template) => [template.id, template]))
  const start = drawStart(document, words)
  const steps = document.steps.map((step) => {
    const template = step.templateId === null ? undefined : templates.get(step.templateId)
    return { key: step.key, ...drawStep(step, template, words) }
  })
  const boxes = new Map(steps.map(({ key, box }) => [key, box]))
  const groups = drawGroups(document, boxes)
  const notes = drawNotes(document)
  const lines = drawLines(document, boxes, start.box)

  const all = bounds([...[start, ...steps, ...groups, ...notes].map(({ box }) => box), ...lines.reach])
  const left = all.left - margin
  const top = all.top - margin - heading
  const width = Math.ceil(Math.max(all.right - all.left, narrowest) + 2 * margin)
  const height = Math.ceil(all.bottom + margin - top)
  const name = document.name.trim() === '' ? words.unnamed : document.name
  const content = [
    element('title', {}, escaped(name)),
    element('defs', {}, arrow),
    element('rect', { x: left, y: top, width, height, fill: ground }),
    textElement(fitText(name, width - 2 * margin, 22, 'bold'), all.left, top + margin + 10, {
      size: 22,
      color: colors.text,
      weight: 'bold',
    }),
    textElement(fitText(words.subtitle, width - 2 * margin, 13), all.left, top + margin + 34, {
      size: 13,
      color: colors.muted,
    }),
    ...groups.map(({ svg }) => svg),
    lines.svg,
    start.svg,
    ...steps.map(({ svg }) => svg),
    ...notes.map(({ svg }) => svg),
  ]
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [left, top, width, height].map(rounded).join(' '),
    width,
    height,
    'font-family': fonts,
  }
  return { svg: `${element('svg', attributes, content.join(''))}\n`, width, height }
}

const arrow = element(
  'marker',
  {
    id: arrowId,
    viewBox: '-10 -6 12 12',
    markerWidth: 14,
    markerHeight: 14,
    markerUnits: 'userSpaceOnUse',
    orient: 'auto',
    refX: 0,
    refY: 0,
  },
  element('path', { d: 'M-9 -5L0 0L-9 5Z', fill: colors.line }),
)

/** Longest side of a note that is drawn. */
const largestNote = 4_000

const placedWithinReach = ({ steps, canvas, ...rest }: FlowDocument): FlowDocument => ({
  ...rest,
  steps: steps.map((step) => ({ ...step, position: withinReach(step.position) })),
  canvas: {
    ...canvas,
    start: withinReach(canvas.start),
    notes: canvas.notes.map((note) => ({
      ...note,
      position: withinReach(note.position),
      width: Math.min(note.width, largestNote),
      height: Math.min(note.height, largestNote),
    })),
  },
})

const bounds = (boxes: readonly Box[]): Box =>
  boxes.reduce((all, box) => ({
    left: Math.min(all.left, box.left),
    top: Math.min(all.top, box.top),
    right: Math.max(all.right, box.right),
    bottom: Math.max(all.bottom, box.bottom),
  }))

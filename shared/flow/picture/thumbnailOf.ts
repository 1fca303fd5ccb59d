import type { FlowDocument } from '../../domain/flow.ts'
import type { Step } from '../../domain/flowStep.ts'
import { exitsOf } from '../exits.ts'
import type { Thumbnail, ThumbnailKind } from './thumbnail.ts'
import { withinReach } from './withinReach.ts'

/** More boxes and lines than this cannot be told apart on a card. */
const mostBoxes = 240
const mostLines = 320
/** Canvas units to one of the thumbnail: on a card nothing finer is seen. */
const unit = 8
/** About how high a step is on the canvas: head and text, and a row for each way out. */
const head = 110
const row = 34
const width = 264
const startBox = { width: 232, height: 110 }

interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly kind: ThumbnailKind
}

/** The thumbnail of a flow. Of a very large one, steps that would be drawn on top of each other are drawn once. */
export function thumbnailOf({ steps, canvas }: Pick<FlowDocument, 'steps' | 'canvas'>): Thumbnail {
  const placed: Placed[] = [
    { ...withinReach(canvas.start), ...startBox, kind: 'start' },
    ...steps.map((step): Placed => ({
      ...withinReach(step.position),
      width,
      height: head + row * exitsOf(step).length,
      kind: step.type,
    })),
  ]
  const left = Math.min(...placed.map(({ x }) => x))
  const top = Math.min(...placed.map(({ y }) => y))
  const { kept, indexOf } = apart(placed, left, top)
  return {
    width: size(Math.max(...placed.map((box) => box.x + box.width)) - left),
    height: size(Math.max(...placed.map((box) => box.y + box.height)) - top),
    boxes: kept.map((box) => [
      Math.round((box.x - left) / unit),
      Math.round((box.y - top) / unit),
      size(box.width),
      size(box.height),
      box.kind,
    ]),
    lines: linesOf(steps, indexOf),
  }
}

const size = (length: number): number => Math.max(1, Math.round(length / unit))

/** The boxes that are drawn, and for each place in `placed` the index of the box that stands for it. */
function apart(placed: readonly Placed[], left: number, top: number): { kept: Placed[]; indexOf: number[] } {
  let cell = 0
  for (;;) {
    const kept: Placed[] = []
    const seen = new Map<string, number>()
    const indexOf = placed.map((box, index) => {
      const place =
        cell === 0
          ? String(index)
          : `${Math.floor((box.x - left) / cell)},${Math.floor((box.y - top) / cell)},${box.kind}`
      const known = seen.get(place)
      if (known !== undefined) return known
      seen.set(place, kept.length)
      return kept.push(box) - 1
    })
    if (kept.length <= mostBoxes) return { kept, indexOf }
    cell = cell === 0 ? width : cell * 1.6
  }
}

function linesOf(steps: readonly Step[], indexOf: readonly number[]): [number, number][] {
  const places = new Map(steps.map(({ key }, index) => [key, indexOf[index + 1] ?? 0]))
  const seen = new Set<string>()
  const lines: [number, number][] = []
  const add = (from: number, to: number | undefined): void => {
    const pair = `${from},${to}`
    if (to === undefined || from === to || seen.has(pair) || lines.length >= mostLines) return
    seen.add(pair)
    lines.push([from, to])
  }
  if (steps.length > 0) add(0, indexOf[1])
  for (const step of steps) {
    for (const { to } of exitsOf(step)) {
      if (to !== null) add(places.get(step.key) ?? 0, places.get(to))
    }
  }
  return lines
}

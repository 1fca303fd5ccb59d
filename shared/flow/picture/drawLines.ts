import type { FlowDocument } from '../../domain/flow.ts'
import { exitsOf } from '../exits.ts'
import type { BackRoute, Box } from './backRoute.ts'
import { curve } from './curve.ts'
import { arrivesAt, exitY, linesBack } from './linesBack.ts'
import { colors } from './pictureColors.ts'
import { element } from './svg.ts'

/** The id of the arrow head that lines end with. */
export const arrowId = 'prosa-arrow'

/** The lines along the canvas's own routes, and the corners that those lines reach which run round the steps. */
export function drawLines(
  { steps }: FlowDocument,
  boxes: ReadonlyMap<string, Box>,
  start: Box,
): { readonly svg: string; readonly reach: readonly Box[] } {
  const back = linesBack(steps, boxes, start)
  const routes = new Map(back.map(({ from, exit, route }) => [`${exit}\n${from}`, route]))
  const drawn: string[] = []
  const reach: Box[] = []
  const add = (from: Box, fromY: number, to: Box, route: BackRoute | null, dashed: boolean): void => {
    const { path } = curve({ x: from.right, y: fromY }, { x: to.left - 1, y: to.top + arrivesAt }, route)
    drawn.push(
      element('path', {
        d: path,
        fill: 'none',
        stroke: colors.line,
        'stroke-width': 2,
        'stroke-dasharray': dashed ? '6 5' : undefined,
        'marker-end': `url(#${arrowId})`,
      }),
    )
    if (route !== null) {
      const [left, right] = [to.left - route.back, from.right + route.out]
      reach.push({ left, right, top: route.lane, bottom: route.lane })
    }
  }
  const first = boxes.get(steps[0]?.key ?? '')
  if (first !== undefined) add(start, start.top + arrivesAt, first, null, false)
  for (const step of steps) {
    const from = boxes.get(step.key)
    if (from === undefined) continue
    const exits = exitsOf(step)
    exits.forEach(({ exit, label, to: key }, index) => {
      const to = key === null ? undefined : boxes.get(key)
      if (to === undefined) return
      const dashed = label.kind !== 'answer' && label.kind !== 'next'
      add(from, exitY(from, index, exits.length), to, routes.get(`${exit}\n${step.key}`) ?? null, dashed)
    })
  }
  return { svg: drawn.join(''), reach }
}

import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { canvasColors } from '../colors.ts'
import { stepsOf } from '../bounds.ts'

/** Puts steps into a new group. A step is in one group at most, so they leave those they were in; an emptied group goes. */
export function groupSteps(document: FlowDocument, keys: readonly string[], id: string, title: string): FlowDocument {
  const stepKeys = stepsOf(document, keys).map(({ key }) => key)
  if (stepKeys.length === 0) return document
  const moving = new Set(stepKeys)
  const others = document.canvas.groups
    .map((group) => ({ ...group, stepKeys: group.stepKeys.filter((key) => !moving.has(key)) }))
    .filter((group) => group.stepKeys.length > 0)
  if (others.length >= limits.notes) return document
  const color = canvasColors[(others.length + 1) % canvasColors.length] ?? canvasColors[0]
  const group = { id, title: title.slice(0, limits.name), stepKeys, color, collapsed: false }
  return { ...document, canvas: { ...document.canvas, groups: [...others, group] } }
}

import type { Canvas, FlowDocument } from '../../../shared/domain/flow.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { findStep } from './findStep.ts'
import { retarget } from './retarget.ts'
import { setFirstStep } from './setFirstStep.ts'

/**
 * Removes steps. Lines into a removed step go on to where it led when it led to exactly one step; otherwise they are cut. The same
 * holds for the Start node. Templates that no other step says go too (undo brings them back).
 */
export function deleteSteps(document: FlowDocument, keys: readonly string[]): FlowDocument {
  const gone = new Set(keys.filter((key) => findStep(document, key) !== null))
  if (gone.size === 0) return document
  const first = document.steps[0]
  const newFirst = first !== undefined && gone.has(first.key) ? beyond(document, gone, first.key) : null
  const steps = document.steps
    .filter((step) => !gone.has(step.key))
    .map((step) => retarget(step, (to) => (gone.has(to) ? beyond(document, gone, to) : to)))
  const left = withoutUnsaidTemplates({ ...document, steps, canvas: withoutMembers(document.canvas, gone) })
  return newFirst === null ? left : setFirstStep(left, newFirst)
}

/** The step that stays behind a removed one, following removed steps as long as each leads to exactly one; null otherwise. */
function beyond(document: FlowDocument, gone: ReadonlySet<string>, key: string): string | null {
  const seen = new Set<string>()
  let at = key
  while (gone.has(at)) {
    if (seen.has(at)) return null
    seen.add(at)
    const step = findStep(document, at)
    const ways = new Set(step === null ? [] : exitsOf(step).flatMap(({ to }) => (to === null || to === at ? [] : [to])))
    const [only] = ways
    if (ways.size !== 1 || only === undefined || findStep(document, only) === null) return null
    at = only
  }
  return at
}

/** Groups without the steps that are gone; a group of which nothing is left goes too. */
function withoutMembers(canvas: Canvas, gone: ReadonlySet<string>): Canvas {
  if (!canvas.groups.some(({ stepKeys }) => stepKeys.some((key) => gone.has(key)))) return canvas
  const groups = canvas.groups
    .map((group) => ({ ...group, stepKeys: group.stepKeys.filter((key) => !gone.has(key)) }))
    .filter(({ stepKeys }) => stepKeys.length > 0)
  return { ...canvas, groups }
}

function withoutUnsaidTemplates(document: FlowDocument): FlowDocument {
  const said = new Set(document.steps.map((step) => step.templateId))
  const templates = document.templates.filter((template) => said.has(template.id))
  return templates.length === document.templates.length ? document : { ...document, templates }
}

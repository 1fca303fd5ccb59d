import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position, Step } from '../../../shared/domain/flowStep.ts'
import { limits } from '../../../shared/domain/limits.ts'
import type { Template } from '../../../shared/domain/template.ts'
import { uniqueKey } from '../../../shared/flow/stepKey.ts'
import { freeShift } from '../document/freeShift.ts'
import { retarget } from '../document/retarget.ts'
import { clashingTemplates, sameWording } from './clashingTemplates.ts'
import type { Fragment } from './fragment.ts'

/** What to do with a text whose key this flow has with other words. */
export type OnClash = 'keep' | 'replace' | 'copy'

export interface HowPasted {
  /** The flow it is pasted into. */
  readonly flowKey: string
  /** The middle of where it goes, in canvas units; further down where something stands there. */
  readonly at: Position
  readonly onClash: OnClash
  readonly newId: () => string
}

export interface Pasted {
  readonly document: FlowDocument
  readonly steps: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Puts copied steps, notes and groups into a flow, under new keys and ids. null when the flow would hold more than it can.
 *
 * Texts: where the flow has the same key with the same words, a fragment from another flow uses it; with other words `onClash`
 * decides. A copy from this very flow gets texts of its own, as a duplicate does.
 */
export function pasteFragment(document: FlowDocument, fragment: Fragment, how: HowPasted): Pasted | null {
  const { canvas } = document
  if (document.steps.length + fragment.steps.length > limits.steps) return null
  if (canvas.notes.length + fragment.notes.length > limits.notes) return null
  if (canvas.groups.length + fragment.groups.length > limits.notes) return null

  const keys = newKeys(document, fragment.steps)
  const texts = broughtTexts(document, fragment, how)
  const shift = shiftTo(document, fragment, how.at)
  const moved = ({ x, y }: Position): Position => ({ x: x + shift.x, y: y + shift.y })
  const steps = fragment.steps.map((step): Step => ({
    ...retarget(step, (to) => keys.get(to) ?? null),
    key: keys.get(step.key) ?? step.key,
    templateId: step.templateId === null ? null : (texts.ids.get(step.templateId) ?? null),
    position: moved(step.position),
  }))
  const notes = fragment.notes.map((note) => ({ ...note, id: how.newId(), position: moved(note.position) }))
  const groups = fragment.groups.flatMap((group) => {
    const stepKeys = group.stepKeys.flatMap((key) => keys.get(key) ?? [])
    return stepKeys.length === 0 ? [] : [{ ...group, id: how.newId(), stepKeys }]
  })
  return {
    document: {
      ...document,
      steps: [...document.steps, ...steps],
      templates: texts.templates,
      canvas: { ...canvas, notes: [...canvas.notes, ...notes], groups: [...canvas.groups, ...groups] },
    },
    steps: steps.map(({ key }) => key),
    notes: notes.map(({ id }) => id),
  }
}

function newKeys(document: FlowDocument, steps: readonly Step[]): ReadonlyMap<string, string> {
  const taken = new Set(document.steps.map(({ key }) => key))
  const keys = new Map<string, string>()
  for (const step of steps) {
    const key = uniqueKey(step.title, taken)
    taken.add(key)
    keys.set(step.key, key)
  }
  return keys
}

/** The flow's templates with those that come along, and which one stands for each id of the fragment. */
function broughtTexts(
  document: FlowDocument,
  fragment: Fragment,
  { flowKey, onClash, newId }: HowPasted,
): { templates: Template[]; ids: ReadonlyMap<string, string> } {
  const own = fragment.flowKey === flowKey
  const clashes = new Set(own ? [] : clashingTemplates(document, fragment).map(({ theirs }) => theirs.id))
  const byKey = new Map(document.templates.map((template) => [template.key, template]))
  const templates = [...document.templates]
  const taken = new Set(byKey.keys())
  const ids = new Map<string, string>()
  for (const theirs of fragment.templates) {
    const ours = own ? undefined : byKey.get(theirs.key)
    const clashing = clashes.has(theirs.id)
    if (ours !== undefined && (clashing ? onClash !== 'copy' : sameWording(ours, theirs))) {
      ids.set(theirs.id, ours.id)
      const { content, variants } = theirs
      if (clashing && onClash === 'replace') templates[templates.indexOf(ours)] = { ...ours, content, variants }
      continue
    }
    const key = taken.has(theirs.key) ? uniqueKey(theirs.title, taken) : theirs.key
    taken.add(key)
    const id = newId()
    templates.push({ ...theirs, id, key })
    ids.set(theirs.id, id)
  }
  return { templates, ids }
}

/** How far everything moves so that its middle comes to a point and none of its steps covers another one. */
function shiftTo(document: FlowDocument, { steps, notes }: Fragment, at: Position): Position {
  const places = [...steps, ...notes].map(({ position }) => position)
  const middle = (values: readonly number[]): number => {
    const [least, most] = values.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    )
    return (least + most) / 2
  }
  const shift = {
    x: at.x - middle(places.map(({ x }) => x)),
    y: at.y - middle(places.map(({ y }) => y)),
  }
  return freeShift(document, steps, shift)
}

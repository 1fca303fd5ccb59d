import { z } from 'zod'
import { canvasSchema, flowDocumentSchema, type FlowDocument } from '../../../shared/domain/flow.ts'

/**
 * What leads from one document to another. Lists are told by their items' own names, not by place: the database may give a list
 * back in another order. The view is left out, because moving it is no change of the flow.
 */
const listPatch = <Item extends z.ZodType>(item: Item) =>
  z
    .object({
      /** Items that are new or other than before. */
      set: z.array(item).optional(),
      /** The names of all items in order, when items came, went or changed places. */
      order: z.array(z.string()).optional(),
    })
    .optional()

const { name, steps, templates, triggers, settings } = flowDocumentSchema.shape
const { start, notes, groups } = canvasSchema.shape

export const documentPatchSchema = z.object({
  name: name.optional(),
  steps: listPatch(steps.element),
  templates: listPatch(templates.element),
  triggers: listPatch(triggers.element),
  settings: settings.optional(),
  start: start.optional(),
  notes: listPatch(notes.element),
  groups: listPatch(groups.element),
})
export type DocumentPatch = z.infer<typeof documentPatchSchema>

/** What leads from one document to another. Lists are told apart by identity first, so what both share costs nothing. */
export function patchTo(from: FlowDocument, to: FlowDocument): DocumentPatch {
  return {
    name: from.name === to.name ? undefined : to.name,
    steps: listChange(from.steps, to.steps, byKey),
    templates: listChange(from.templates, to.templates, byId),
    triggers: listChange(from.triggers, to.triggers, byId),
    settings: same(from.settings, to.settings) ? undefined : to.settings,
    start: same(from.canvas.start, to.canvas.start) ? undefined : to.canvas.start,
    notes: listChange(from.canvas.notes, to.canvas.notes, byId),
    groups: listChange(from.canvas.groups, to.canvas.groups, byId),
  }
}

/** The document that a patch leads to from this one; null when it names something that is not there. */
export function patched(document: FlowDocument, patch: DocumentPatch): FlowDocument | null {
  const { canvas } = document
  const changed = {
    steps: changedList(document.steps, patch.steps, byKey),
    templates: changedList(document.templates, patch.templates, byId),
    triggers: changedList(document.triggers, patch.triggers, byId),
    notes: changedList(canvas.notes, patch.notes, byId),
    groups: changedList(canvas.groups, patch.groups, byId),
  }
  const { steps, templates, triggers, notes, groups } = changed
  if (steps === null || templates === null || triggers === null || notes === null || groups === null) return null
  return {
    name: patch.name ?? document.name,
    steps,
    templates,
    triggers,
    settings: patch.settings ?? document.settings,
    canvas: { ...canvas, start: patch.start ?? canvas.start, notes, groups },
  }
}

interface ListPatch<Item> {
  readonly set?: Item[] | undefined
  readonly order?: string[] | undefined
}

const byKey = ({ key }: { readonly key: string }): string => key
const byId = ({ id }: { readonly id: string }): string => id
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function listChange<Item>(
  from: readonly Item[],
  to: readonly Item[],
  nameOf: (item: Item) => string,
): ListPatch<Item> | undefined {
  if (from === to) return undefined
  const known = new Map(from.map((item) => [nameOf(item), item]))
  const set = to.filter((item) => !same(known.get(nameOf(item)), item))
  const moved =
    from.length !== to.length || to.some((item, at) => nameOf(item) !== nameOf(from[at] ?? item) || !from[at])
  if (set.length === 0 && !moved) return undefined
  return { set: set.length === 0 ? undefined : set, order: moved ? to.map(nameOf) : undefined }
}

function changedList<Item>(
  list: Item[],
  patch: ListPatch<Item> | undefined,
  nameOf: (item: Item) => string,
): Item[] | null {
  if (patch === undefined) return list
  const items = new Map(list.map((item) => [nameOf(item), item]))
  for (const item of patch.set ?? []) items.set(nameOf(item), item)
  const result: Item[] = []
  for (const name of patch.order ?? list.map(nameOf)) {
    const item = items.get(name)
    if (item === undefined) return null
    result.push(item)
  }
  return result
}

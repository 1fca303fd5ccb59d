import { z } from 'zod'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { exitSchema } from '../../../shared/domain/trace.ts'
import { documentPatchSchema, patchTo, patched } from './documentPatch.ts'
import { acts, emptyHistory, type Entry, type History, type Label } from './history.ts'
import type { Selection } from './selection.ts'

/**
 * The history of a flow as it is kept with its draft, so that it outlives the app: for every entry its name, what was selected
 * before and after, and what leads back (or, for what was undone, forward). The document itself is not in it: it is the draft.
 * The nearest entries come first; what does not fit is forgotten from the far end.
 */
const longest = limits.history
const version = 1

const keys = z.array(z.string().max(limits.key)).max(limits.steps)
const selectionSchema = z.object({
  steps: keys,
  notes: keys,
  start: z.boolean(),
  line: z.object({ from: z.string().nullable(), exit: exitSchema }).nullable(),
})
const entrySchema = z.object({
  act: z.enum(acts),
  count: z.int().min(0),
  before: selectionSchema,
  after: selectionSchema,
  patch: documentPatchSchema,
})
const historySchema = z.object({
  version: z.literal(version),
  past: z.array(entrySchema),
  future: z.array(entrySchema),
})
type KeptEntry = z.infer<typeof entrySchema>

/** The history as text, at most `limits.history` UTF-16 units long. */
export function historyText(history: History): string {
  let room = longest - JSON.stringify({ version, past: [], future: [] }).length
  const fitting = (entries: readonly Entry[], write: (entry: Entry) => string): string[] => {
    const kept: string[] = []
    for (const entry of entries) {
      const text = write(entry)
      room -= text.length + 1
      if (room < 0) break
      kept.push(text)
    }
    return kept
  }
  const past = fitting(history.past.toReversed(), backward)
  const future = fitting(history.future, forward)
  return `{"version":${version},"past":[${past.join()}],"future":[${future.join()}]}`
}

/**
 * The history that was kept with a draft, for the document that the draft is now. A text that cannot be read is no history; entries
 * from the first one on that does not lead anywhere are left out. Never throws.
 */
export function readHistory(text: string, present: FlowDocument): History {
  const read = historySchema.safeParse(parsed(text))
  if (!read.success) return emptyHistory
  const past: Entry[] = []
  let at = present
  for (const kept of read.data.past) {
    const before = applied(at, kept)
    if (before === null) break
    past.unshift(entry(kept, before, at))
    at = before
  }
  const future: Entry[] = []
  at = present
  for (const kept of read.data.future) {
    const after = applied(at, kept)
    if (after === null) break
    future.push(entry(kept, at, after))
    at = after
  }
  return { past, future }
}

/** Entries never change and most were written before: each is turned into text once. */
const backTexts = new WeakMap<Entry, string>()
const forwardTexts = new WeakMap<Entry, string>()

const backward = (one: Entry): string =>
  remembered(backTexts, one, () => patchTo(one.after.document, one.before.document))
const forward = (one: Entry): string =>
  remembered(forwardTexts, one, () => patchTo(one.before.document, one.after.document))

function remembered(texts: WeakMap<Entry, string>, one: Entry, patch: () => KeptEntry['patch']): string {
  const known = texts.get(one)
  if (known !== undefined) return known
  const { label, before, after } = one
  const text = JSON.stringify({ ...label, before: before.selection, after: after.selection, patch: patch() })
  texts.set(one, text)
  return text
}

/** null when the patch does not fit, or leads to steps whose texts are gone. */
function applied(document: FlowDocument, { patch }: KeptEntry): FlowDocument | null {
  const result = patched(document, patch)
  if (result === null || result.steps.length > limits.steps) return null
  const templates = new Set(result.templates.map(({ id }) => id))
  return result.steps.every(({ templateId }) => templateId === null || templates.has(templateId)) ? result : null
}

function entry({ act, count, before, after }: KeptEntry, from: FlowDocument, to: FlowDocument): Entry {
  const label: Label = { act, count }
  return { label, before: snapshot(from, before), after: snapshot(to, after), merge: null, at: 0 }
}

const snapshot = (document: FlowDocument, selection: Selection): Entry['before'] => ({ document, selection })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

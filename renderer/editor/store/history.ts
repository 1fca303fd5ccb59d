import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Selection } from './selection.ts'

/** What a person did, as the catalogue names it (`editor.history.<act>`); `count` picks the plural. */
export interface Label {
  readonly act: Act
  readonly count: number
}
export type Act = (typeof acts)[number]
export const acts = [
  'add',
  'insert',
  'link',
  'unlink',
  'move',
  'rename',
  'text',
  'kind',
  'question',
  'answerAdd',
  'answerEdit',
  'answerRemove',
  'answerMove',
  'remove',
  'duplicate',
  'trigger',
  'firstStep',
  'renameFlow',
  'repair',
  'restore',
  'openOther',
  'cut',
  'paste',
  'noteRemove',
  'align',
  'distribute',
  'tidy',
  'replace',
  'noteAdd',
  'noteEdit',
  'group',
  'ungroup',
  'groupEdit',
] as const

/** Everything undo brings back. */
export interface Snapshot {
  readonly document: FlowDocument
  readonly selection: Selection
}

export interface Entry {
  readonly label: Label
  readonly before: Snapshot
  readonly after: Snapshot
  /** Acts with the same key that follow each other within the window are one entry. */
  readonly merge: string | null
  /** When the last act joined, in ms. */
  readonly at: number
}

/**
 * The labelled history of one opened flow. Documents are immutable, so an entry is two references, and the stack needs no limit
 * within a session. One gesture or one typing pause is one entry: acts carry a `merge` key and join the entry before them while
 * the key is the same and no more than `mergeWindow` ms went by.
 */
export interface History {
  readonly past: readonly Entry[]
  readonly future: readonly Entry[]
}

export const emptyHistory: History = { past: [], future: [] }

/** How an act enters the history. `now` and `mergeWindow` in ms; `merge` null = always an entry of its own. */
export interface HowRecorded {
  readonly label: Label
  readonly merge: string | null
  readonly now: number
  readonly mergeWindow: number
}

/** The history after an act that led from `before` to `after`. What had been undone can no longer be redone. */
export function record(history: History, before: Snapshot, after: Snapshot, act: HowRecorded): History {
  const last = history.past.at(-1)
  const joins =
    last !== undefined &&
    act.merge !== null &&
    last.merge === act.merge &&
    history.future.length === 0 &&
    act.now - last.at <= act.mergeWindow
  const entry = { label: act.label, before: joins ? last.before : before, after, merge: act.merge, at: act.now }
  return { past: [...(joins ? history.past.slice(0, -1) : history.past), entry], future: [] }
}

/** One step back: the history without its last entry and what was there before it; null when there is nothing to undo. */
export function undo(history: History): { history: History; present: Snapshot; label: Label } | null {
  const entry = history.past.at(-1)
  if (entry === undefined) return null
  const rest = { past: history.past.slice(0, -1), future: [closed(entry), ...history.future] }
  return { history: rest, present: entry.before, label: entry.label }
}

/** One step forward again; null when there is nothing to redo. */
export function redo(history: History): { history: History; present: Snapshot; label: Label } | null {
  const [entry, ...future] = history.future
  if (entry === undefined) return null
  return { history: { past: [...history.past, closed(entry)], future }, present: entry.after, label: entry.label }
}

/**
 * The same history with every document in it replaced; used when the database gave templates other ids. A document that stands
 * in two entries is replaced once, so the entries go on sharing it.
 */
export function mapDocuments(history: History, change: (document: FlowDocument) => FlowDocument): History {
  const changed = new Map<FlowDocument, FlowDocument>()
  const snapshot = ({ document, selection }: Snapshot): Snapshot => {
    const known = changed.get(document) ?? change(document)
    changed.set(document, known)
    return { document: known, selection }
  }
  const entry = (entry: Entry): Entry => ({ ...entry, before: snapshot(entry.before), after: snapshot(entry.after) })
  return { past: history.past.map(entry), future: history.future.map(entry) }
}

/** An entry that was undone or redone is finished: later typing starts its own. */
const closed = (entry: Entry): Entry => ({ ...entry, merge: null })

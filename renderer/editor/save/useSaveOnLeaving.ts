import { useEffect } from 'react'
import { connect } from '../../api.ts'
import type { EditorSession } from '../store/editorSession.ts'
import { anythingUnsaved, keepUntilSaved } from './unsavedSessions.ts'

/**
 * Saves when the window loses the focus or is hidden, when the editor is left and when the program closes; the browser asks
 * before a page with unsaved changes is closed. Failures show in the top bar and are tried again.
 */
export function useSaveOnLeaving(session: EditorSession): void {
  useEffect(() => {
    const { autosave } = session
    const flush = (): Promise<void> => autosave.flush().catch(() => undefined)
    const onLeave = (): void => void flush()
    window.addEventListener('blur', onLeave)
    window.addEventListener('pagehide', onLeave)
    document.addEventListener('visibilitychange', onLeave)
    // It stays after the editor is left, as long as something of it is not saved.
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      if (!autosave.unsaved() && !anythingUnsaved()) return
      event.preventDefault()
      void flush()
    }
    window.addEventListener('beforeunload', onBeforeUnload)
    let stopClosing: (() => void) | null = null
    let left = false
    const listen = async (): Promise<void> => {
      const { host } = await connect()
      if (!left) stopClosing = host.onClosing(flush)
    }
    const over = async (): Promise<void> => {
      await flush()
      stopClosing?.()
      window.removeEventListener('beforeunload', onBeforeUnload)
    }
    void listen()
    return () => {
      left = true
      window.removeEventListener('blur', onLeave)
      window.removeEventListener('pagehide', onLeave)
      document.removeEventListener('visibilitychange', onLeave)
      keepUntilSaved(session)
      void over()
    }
  }, [session])
}

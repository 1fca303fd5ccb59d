import cuid from '@bugsnag/cuid'
import { useEffect, useState } from 'react'
import { api } from '../api.ts'
import { saveDraft } from './save/saveDraft.ts'
import { unsavedSession } from './save/unsavedSessions.ts'
import { createEditorSession, type EditorSession } from './store/editorSession.ts'

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: EditorSession }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }

/** A pause in typing longer than this starts a new entry of the history, in ms. */
const typingPause = 1_000

/** Opens a flow for editing. A flow that was left before all of it was saved comes back as it was left. */
export function useOpenedSession(flowKey: string): Opening {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' })

  useEffect(() => {
    let left = false
    const show = (next: Opening): void => {
      if (!left) setOpening(next)
    }
    const begin = async (): Promise<void> => {
      try {
        show({ kind: 'open', session: await open(flowKey) })
      } catch (error) {
        show({ kind: 'failed', error, retry })
      }
    }
    const retry = (): void => {
      show({ kind: 'opening' })
      void begin()
    }
    void begin()
    return () => {
      left = true
    }
  }, [flowKey])

  return opening
}

async function open(flowKey: string): Promise<EditorSession> {
  const unsaved = unsavedSession(flowKey)
  if (unsaved !== null) return unsaved
  const opened = await api.flows.open({ flowKey })
  return createEditorSession(opened, {
    now: () => Date.now(),
    typingPause,
    newId: () => cuid(),
    save: (document, revision, history) => saveDraft(api, flowKey, document, revision, history),
    schedule: (run, delay) => {
      const timer = setTimeout(run, delay)
      return () => clearTimeout(timer)
    },
  })
}

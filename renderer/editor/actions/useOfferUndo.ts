import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/useAnnounce.ts'
import { useToasts } from '../../ui/useToasts.ts'
import type { EditorSession } from '../store/editorSession.ts'

const toastId = 'editor-undo'

/**
 * Shows what was just done with an Undo button. The offer is for exactly that act: it goes away as soon as something else is
 * done or undone, because pressing it then would take back something else, and when the editor is left.
 */
export function useOfferUndo({ store }: EditorSession): (text: string) => void {
  const { t } = useTranslation()
  const toasts = useToasts()
  const say = useAnnounce()
  // Outside the editor there is nothing left that the button could undo.
  useEffect(() => () => toasts.close(toastId), [toasts])
  return useCallback(
    (text) => {
      const offered = store.getState().history.past.at(-1)
      say(text)
      toasts.show({
        id: toastId,
        text,
        action: { label: t('editor.commands.undo'), onPress: () => void store.getState().undo() },
      })
      const stop = store.subscribe(({ history }) => {
        if (history.past.at(-1) === offered) return
        stop()
        toasts.close(toastId)
      })
    },
    [store, say, toasts, t],
  )
}

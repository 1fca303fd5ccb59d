import { useCallback, useMemo, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/useAnnounce.ts'
import { useToasts } from '../../ui/useToasts.ts'
import type { ActionPorts } from '../actions/editorActions.ts'
import type { EditorSession } from '../store/editorSession.ts'
import { clipboardActions } from './clipboardActions.ts'
import { useAskWords } from './useAskWords.ts'
import { useClipboard } from './useClipboard.ts'
import { useClipboardCommands } from './useClipboardCommands.ts'

/** The clipboard of an opened flow: answers the system's keys, and gives the commands and the question about words. */
export function useFlowClipboard(
  session: EditorSession,
  screen: RefObject<HTMLElement | null>,
  offerUndo: ActionPorts['offerUndo'],
) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const { show } = useToasts()
  const words = useAskWords()
  const tell = useCallback(
    (text: string) => {
      say(text)
      show({ id: 'editor-clipboard', text })
    },
    [say, show],
  )
  const actions = useMemo(
    () => clipboardActions({ session, t, say, offerUndo, tell, askWords: words.ask }),
    [session, t, say, offerUndo, tell, words.ask],
  )
  useClipboard(screen, actions)
  return { commands: useClipboardCommands(session, actions, tell), words }
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { shortcutOf } from '../keys/shortcutOf.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'
import type { EditorSession } from '../store/editorSession.ts'
import type { ClipboardActions } from './clipboardActions.ts'

/** Copy, cut and paste from menus and the palette, where no event brings the clipboard along and the browser has to be asked. */
export function useClipboardCommands(session: EditorSession, actions: ClipboardActions, tell: (text: string) => void) {
  const { t } = useTranslation()
  return useMemo(() => {
    const write = async (text: string | null): Promise<void> => {
      if (text === null) return
      try {
        await navigator.clipboard.writeText(text)
      } catch {
        // The only reason is that the browser does not allow it; its own keys always are.
        tell(t('commands.paste.notCopied', { keys: shortcutOf('copy') ?? '' }))
      }
    }
    const read = async (at: Position): Promise<void> => {
      try {
        await actions.paste(await navigator.clipboard.readText(), at)
      } catch {
        tell(t('commands.paste.notAllowed', { keys: shortcutOf('paste') ?? '' }))
      }
    }
    return {
      copy: () => void write(actions.copy()),
      cut: () => void write(actions.cut()),
      // The place is asked for now: while the clipboard is read, a menu that was opened at it is over.
      paste: () => void read(session.canvas.controls.center()),
    }
  }, [session, actions, tell, t])
}

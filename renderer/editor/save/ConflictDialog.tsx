import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { api } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useDates } from '../../i18n/useDates.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { useSession } from '../store/EditorContext.tsx'

/**
 * Someone saved this draft in another window. Both texts are there: mine in this window, theirs in the database. Whichever is
 * chosen, the other one can be had back: keeping mine replaces a draft, opening theirs is an entry that undo takes back.
 */
export function ConflictDialog() {
  const { t } = useTranslation()
  const { autosave, store } = useSession()
  const state = useStore(autosave.state)
  const dates = useDates()
  const errorText = useErrorText()
  const toasts = useToasts()
  const [busy, setBusy] = useState(false)
  const [hidden, setHidden] = useState(false)
  if (state.kind !== 'conflict') return null

  const openOther = async (): Promise<void> => {
    setBusy(true)
    try {
      const other = await api.flows.open({ flowKey: store.getState().flowKey })
      store.getState().act('openOther', () => other.document)
      store.getState().setVersions(other)
      autosave.adopt(other)
      toasts.show({ text: t('editor.conflict.openedOther'), id: 'editor-undo' })
    } catch (error) {
      toasts.show({ text: errorText(error), tone: 'danger' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={!hidden}
      onOpenChange={(open) => setHidden(!open)}
      title={t('editor.conflict.title')}
      description={t('editor.conflict.text', { time: dates.time(state.theirSavedAt) })}
      actions={
        <>
          <Button onClick={() => void openOther()} busy={busy}>
            {t('editor.conflict.openOther')}
          </Button>
          <Button variant="primary" onClick={() => void autosave.keepMine()}>
            {t('editor.conflict.keepMine')}
          </Button>
        </>
      }
    />
  )
}

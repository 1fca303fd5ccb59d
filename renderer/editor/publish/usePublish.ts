import { useState } from 'react'
import { ORPCError } from '@orpc/client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { queries } from '../../frame/queries.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useAnnounce } from '../../ui/useAnnounce.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { NotSaved } from '../save/createAutosave.ts'
import { useSession } from '../store/EditorContext.tsx'

/** Publishing the draft: saves first, then one call. Gives whether it worked; what went wrong is a sentence. */
export function usePublish() {
  const { t } = useTranslation()
  const { store, autosave } = useSession()
  const say = useAnnounce()
  const errorText = useErrorText()
  const toasts = useToasts()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const publish = async (acknowledgedWarnings: boolean): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    try {
      const { flowKey } = store.getState()
      const published = await autosave.exclusive((revision) =>
        api.flows.publish({ flowKey, revision, acknowledgedWarnings }),
      )
      store.getState().setVersions(published)
      const text = t('editor.publish.done', { version: published.version })
      toasts.show({ text, tone: 'success' })
      say(text)
      void queryClient.invalidateQueries({ queryKey: queries.flows.key() })
      return true
    } catch (error) {
      setFailure(publishFailure(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  const publishFailure = (error: unknown): string => {
    if (error instanceof NotSaved) return t('editor.publish.notSaved')
    if (error instanceof ORPCError && error.code === 'CONFLICT') return t('editor.publish.conflict')
    return errorText(error)
  }

  return { publish, busy, failure, forget: () => setFailure(null) }
}

import { ORPCError } from '@orpc/client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowVersion } from '../../../shared/api/contract.ts'
import { api } from '../../api.ts'
import { queries } from '../../frame/queries.ts'
import { useDates } from '../../i18n/useDates.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useOfferUndo } from '../actions/useOfferUndo.ts'
import { NotSaved } from '../save/createAutosave.ts'
import { useSession } from '../store/EditorContext.tsx'
import { nothingSelected } from '../store/selection.ts'
import styles from './VersionsDialog.module.css'

/** The versions of the flow; an old one can become the draft again. Restoring is one undo entry, so the draft before it is not lost. */
export function VersionsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const session = useSession()
  const { store, autosave } = session
  const errorText = useErrorText()
  const offerUndo = useOfferUndo(session)
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState<number | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { flowKey } = store.getState()
  const versions = useQuery(queries.flows.versions.queryOptions({ input: { flowKey }, enabled: open, staleTime: 0 }))

  const restore = async (version: number): Promise<void> => {
    setBusy(version)
    setFailure(null)
    try {
      const restored = await autosave.exclusive((revision) => api.flows.restore({ flowKey, version, revision }))
      store.getState().act('restore', () => restored.document, { select: nothingSelected })
      store.getState().setVersions(restored)
      autosave.adopt(restored)
      session.canvas.controls.fit()
      offerUndo(t('editor.versions.restored', { version }))
      void queryClient.invalidateQueries({ queryKey: queries.flows.key() })
      onClose()
    } catch (error) {
      const conflict = error instanceof ORPCError && error.code === 'CONFLICT'
      const own =
        error instanceof NotSaved ? t('editor.publish.notSaved') : conflict ? t('editor.publish.conflict') : null
      setFailure(own ?? errorText(error))
    } finally {
      setBusy(null)
    }
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('editor.versions.title')}
      description={t('editor.versions.text')}
    >
      {versions.isPending && <p>{t('common.loading')}</p>}
      {versions.isError && (
        <p role="alert" className={styles.failure}>
          {errorText(versions.error)}
        </p>
      )}
      <ul className={styles.list}>
        {versions.data?.map((version) => (
          <Version
            key={version.version}
            version={version}
            busy={busy === version.version}
            onRestore={() => void restore(version.version)}
          />
        ))}
      </ul>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </Dialog>
  )
}

function Version({ version, busy, onRestore }: { version: FlowVersion; busy: boolean; onRestore: () => void }) {
  const { t } = useTranslation()
  const dates = useDates()
  return (
    <li className={styles.version}>
      <div className={styles.words}>
        <p className={styles.name}>
          {t('editor.versions.name', { version: version.version })}{' '}
          <Badge tone={version.status === 'published' ? 'success' : 'neutral'}>
            {t(`editor.versions.status.${version.status}`)}
          </Badge>
        </p>
        <p className={styles.facts}>
          {version.publishedAt !== null && `${dates.dateTime(version.publishedAt)} · `}
          {t('editor.inspector.steps', { count: version.steps })}
          {version.inside > 0 && ` · ${t('editor.versions.inside', { count: version.inside })}`}
        </p>
      </div>
      {version.status !== 'draft' && (
        <Button
          size="small"
          busy={busy}
          onClick={onRestore}
          aria-label={t('editor.versions.restoreNamed', { version: version.version })}
        >
          {t('editor.versions.restore')}
        </Button>
      )}
    </li>
  )
}

import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { useDates } from '../../i18n/useDates.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import styles from './TopBar.module.css'

/** "Draft · Saved 14:32": which text this is and whether everything of it is on the disk. */
export function SaveStatus() {
  const { t } = useTranslation()
  const status = useEditor((state) => state.status)
  const published = useEditor((state) => state.publishedVersion)
  return (
    <div className={styles.status} data-testid="save-status">
      <Badge tone={status === 'published' ? 'success' : 'neutral'}>
        {status === 'published' && published !== null
          ? t('editor.status.published', { version: published })
          : t('editor.status.draft')}
      </Badge>
      <SaveWords />
    </div>
  )
}

function SaveWords() {
  const { t } = useTranslation()
  const { autosave } = useSession()
  const state = useStore(autosave.state)
  const dates = useDates()
  const errorText = useErrorText()
  switch (state.kind) {
    case 'saved':
      return <span className={styles.text}>{t('editor.save.saved', { time: dates.time(state.at) })}</span>
    case 'saving':
      return <span className={styles.text}>{t('editor.save.saving')}</span>
    case 'conflict':
      return (
        <>
          <span className={styles.failed}>{t('editor.save.conflict')}</span>
          <Button size="small" onClick={() => void autosave.keepMine()}>
            {t('editor.conflict.keepMine')}
          </Button>
        </>
      )
    case 'failed':
      return (
        <>
          <span className={styles.failed} title={errorText(state.error)}>
            <CircleAlert size={16} aria-hidden="true" /> {t('editor.save.failed')}
          </span>
          <Button size="small" onClick={() => void autosave.flush().catch(() => undefined)}>
            {t('common.tryAgain')}
          </Button>
        </>
      )
  }
}

import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RouteLink } from '../../frame/RouteLink.tsx'
import { limits } from '../../../shared/domain/limits.ts'
import { renameFlow } from '../document/renameFlow.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import styles from './TopBar.module.css'

/** The way back and the flow's name, typed where it stands. Enter and leaving keep it, Escape gives the old one back. */
export function FlowName() {
  const { t } = useTranslation()
  const { store, canvas } = useSession()
  const name = useEditor((state) => state.document.name)
  const [typed, setTyped] = useState<string | null>(null)
  const keep = (): void => {
    if (typed !== null) store.getState().act('renameFlow', (document) => renameFlow(document, typed))
    setTyped(null)
  }
  return (
    <div className={styles.path}>
      <RouteLink to={{ screen: 'home' }} className={styles.back}>
        <ChevronLeft size={18} aria-hidden="true" />
        {t('editor.toolbar.flows')}
      </RouteLink>
      <span className={styles.slash} aria-hidden="true">
        /
      </span>
      <input
        className={styles.name}
        aria-label={t('editor.toolbar.name')}
        value={typed ?? name}
        maxLength={limits.name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            keep()
            canvas.controls.focus()
          }
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </div>
  )
}

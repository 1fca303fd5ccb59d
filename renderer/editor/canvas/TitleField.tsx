import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import { renameStep } from '../document/renameStep.ts'
import { useSession } from '../store/EditorContext.tsx'
import styles from './TitleField.module.css'

/** The title of a step while it is typed on the canvas. Enter and leaving keep it, Escape gives the old one back. */
export function TitleField({ stepKey, title }: { stepKey: string; title: string }) {
  const { t } = useTranslation()
  const { store, canvas } = useSession()
  const [typed, setTyped] = useState(title)
  const over = useRef(false)

  const finish = (keep: boolean, focusCanvas: boolean): void => {
    if (over.current) return
    over.current = true
    const next = typed.trim()
    if (keep && next !== '') store.getState().act('rename', (document) => renameStep(document, stepKey, next))
    store.getState().editTitle(null)
    if (focusCanvas) canvas.controls.focus()
  }

  return (
    <input
      className={`nodrag nopan nowheel ${styles.field}`}
      aria-label={t('editor.canvas.titleField')}
      value={typed}
      maxLength={limits.name}
      ref={(field) => {
        if (field === null || field === globalThis.document.activeElement) return
        field.focus({ preventScroll: true })
        field.select()
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish(true, true)
        if (event.key === 'Escape') finish(false, true)
      }}
    />
  )
}

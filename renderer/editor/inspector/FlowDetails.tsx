import { MousePointerClick } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../store/EditorContext.tsx'
import styles from './Inspector.module.css'

/** Nothing is selected: the flow's name and how to go on. */
export function FlowDetails() {
  const { t } = useTranslation()
  const name = useEditor((state) => state.document.name)
  const count = useEditor((state) => state.document.steps.length)
  return (
    <section className={styles.body} aria-label={t('editor.inspector.flow')}>
      <h2 className={styles.heading}>{name}</h2>
      <p className={styles.hint}>{t('editor.inspector.steps', { count })}</p>
      <p className={styles.hint}>
        <MousePointerClick size={16} aria-hidden="true" />{' '}
        {count === 0 ? t('editor.inspector.empty') : t('editor.inspector.nothing')}
      </p>
    </section>
  )
}

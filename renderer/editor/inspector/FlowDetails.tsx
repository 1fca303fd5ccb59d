import { Keyboard, MousePointerClick, Spline, SquareDashedMousePointer, TextCursorInput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../store/EditorContext.tsx'
import own from './FlowDetails.module.css'
import styles from './Inspector.module.css'

const ways = [
  { way: 'text', Icon: TextCursorInput },
  { way: 'line', Icon: Spline },
  { way: 'several', Icon: SquareDashedMousePointer },
  { way: 'keys', Icon: Keyboard },
] as const

/** Nothing is selected: the flow's name, how to go on and what is not seen at first sight. */
export function FlowDetails() {
  const { t } = useTranslation()
  const name = useEditor((state) => state.document.name)
  const count = useEditor((state) => state.document.steps.length)
  return (
    <section className={styles.body} aria-label={t('editor.inspector.flow')}>
      <div>
        <h2 className={styles.heading}>{name}</h2>
        <p className={styles.hint}>{t('editor.inspector.steps', { count })}</p>
      </div>
      <p className={own.way}>
        <MousePointerClick size={16} aria-hidden="true" />
        {count === 0 ? t('editor.inspector.empty') : t('editor.inspector.nothing')}
      </p>
      <div className={styles.section}>
        <h3 className={styles.sectionTitle}>{t('editor.inspector.ways.title')}</h3>
        <ul className={styles.stack}>
          {ways.map(({ way, Icon }) => (
            <li key={way} className={own.way}>
              <Icon size={16} aria-hidden="true" />
              {t(`editor.inspector.ways.${way}`)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

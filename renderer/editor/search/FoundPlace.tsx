import { useTranslation } from 'react-i18next'
import { findStep } from '../document/findStep.ts'
import { useEditor } from '../store/EditorContext.tsx'
import styles from './FindBar.module.css'
import type { Match } from './findTexts.ts'

/** How much of the text around what was found is shown, in UTF-16 units. */
const around = 40

/** Where the shown place stands, with the words around it. */
export function FoundPlace({ match: { place, text, start, end } }: { match: Match }) {
  const { t } = useTranslation()
  const title = useEditor(({ document }) => findStep(document, place.stepKey ?? '')?.title ?? '')
  const from = Math.max(0, start - around)
  return (
    <p className={styles.place}>
      <span className={styles.where}>
        {t(`commands.find.places.${place.kind}`, {
          title,
          number: place.kind === 'retry' ? place.number : place.kind === 'message' ? place.variant + 1 : 1,
        })}
      </span>{' '}
      {from > 0 && '…'}
      {text.slice(from, start)}
      <mark className={styles.mark}>{text.slice(start, end)}</mark>
      {text.slice(end, end + around)}
      {end + around < text.length && '…'}
    </p>
  )
}

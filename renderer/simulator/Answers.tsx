import { List } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import { answerDisplay } from './answerDisplay.ts'
import styles from './Answers.module.css'

/** What may be tapped now, as the channel would show it. A tap says the answer's text, like a customer who types it. */
export function Answers({
  answers,
  onAnswer,
}: {
  answers: SimulatorView['answers']
  onAnswer: (text: string) => void
}) {
  const { t } = useTranslation()
  const offered = answers.filter(({ text }) => text.trim() !== '')
  const display = answerDisplay(offered)
  if (display === 'none') return null
  return (
    <div className={styles.answers} data-display={display}>
      {display === 'list' && (
        <p className={styles.heading} aria-hidden="true">
          <List /> {t('simulator.listTitle')}
        </p>
      )}
      {display === 'numbers' && <p className={styles.heading}>{t('simulator.numbered')}</p>}
      <ul className={styles.rows} aria-label={t('simulator.answers')}>
        {offered.map(({ id, text }, place) => (
          <li key={id}>
            <button type="button" className={styles.answer} onClick={() => onAnswer(text)}>
              {display === 'numbers' && <span className={styles.number}>{place + 1}.</span>}
              <span className={styles.text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

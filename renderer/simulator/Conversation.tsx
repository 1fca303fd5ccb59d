import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Spinner } from '../ui/Spinner.tsx'
import { Answers } from './Answers.tsx'
import { BubbleView } from './BubbleView.tsx'
import styles from './Conversation.module.css'
import { Outcome } from './Outcome.tsx'
import type { TalkState } from './talk.ts'
import { useStayAtEnd } from './useStayAtEnd.ts'

/** Bubbles drawn at first; earlier ones come by button, so that a long test stays quick. */
const shownAtFirst = 100

/** The bubbles in order, what may be answered now, and how it ended. Stays at the end unless the person scrolled up. */
export function Conversation({
  state: { status, view, pending },
  onShowStep,
  onAnswer,
  onRestart,
}: {
  state: TalkState
  onShowStep?: ((stepKey: string) => void) | undefined
  onAnswer: (text: string) => void
  onRestart: () => void
}) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownAtFirst)
  const bubbles = view?.bubbles ?? []
  const earlier = Math.max(0, bubbles.length - shown)
  const box = useStayAtEnd(pending !== null)

  return (
    <div ref={box} className={styles.box} tabIndex={0} role="log" aria-label={t('simulator.conversation')}>
      <div className={styles.bubbles}>
        {status === 'starting' && <Spinner label={t('simulator.starting')} />}
        {earlier > 0 && (
          <button type="button" className={styles.earlier} onClick={() => setShown(shown + shownAtFirst)}>
            {t('simulator.earlier', { count: earlier })}
          </button>
        )}
        {bubbles.slice(earlier).map((bubble) => (
          <BubbleView
            key={bubble.id}
            from={bubble.from}
            text={bubble.text}
            at={bubble.at}
            status={bubble.status}
            stepKey={bubble.stepKey}
            onShowStep={onShowStep}
          />
        ))}
        {pending !== null && <BubbleView from="contact" text={pending} at={null} status="queued" stepKey={null} />}
        {status === 'sending' && <Typing />}
        {view !== null && status === 'ready' && (
          <>
            <Answers answers={view.answers} onAnswer={onAnswer} />
            <Outcome view={view} onRestart={onRestart} />
          </>
        )}
      </div>
    </div>
  )
}

function Typing() {
  const { t } = useTranslation()
  return (
    <div className={styles.typing}>
      <span className={styles.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className={styles.typingWords}>{t('simulator.typing')}</span>
    </div>
  )
}

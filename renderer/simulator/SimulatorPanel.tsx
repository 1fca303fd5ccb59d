import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Button } from '../ui/Button.tsx'
import { Composer } from './Composer.tsx'
import { Conversation } from './Conversation.tsx'
import { SimulatorHead } from './SimulatorHead.tsx'
import styles from './SimulatorPanel.module.css'
import type { SimulatorSlot } from './SimulatorSlot.ts'
import { useTalk } from './useTalk.ts'

/**
 * The customer's phone: what the bot says at the left, what the customer says at the right. It talks to the saved draft, so
 * every turn saves first (`flush`). Nothing said here reaches a real contact.
 */
export function SimulatorPanel({ flowKey, ...slot }: SimulatorSlot & { flowKey: string }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const draft = { flowKey, language: useLanguage(), flush: slot.flush }
  const [state, talk] = useTalk(draft, slot.savedAt, slot.onView)
  const input = useRef<HTMLTextAreaElement>(null)
  const { status, view, error } = state
  const restart = () => {
    void talk.restart(draft)
    input.current?.focus()
  }
  return (
    <section className={styles.panel} aria-label={t('simulator.title')}>
      <SimulatorHead variables={view?.variables ?? []} onRestart={restart} />
      <Conversation
        state={state}
        onShowStep={slot.onShowStep}
        onAnswer={(text) => {
          void talk.send(draft, text)
          // The answers go away with the tap; the focus stays in the conversation.
          input.current?.focus()
        }}
        onRestart={restart}
      />
      {status === 'failed' && (
        <div className={styles.failure} role="alert">
          <p>
            <strong>{t(view === null ? 'simulator.failed.start' : 'simulator.failed.send')}.</strong> {errorText(error)}
          </p>
          <Button size="small" onClick={() => void talk.retry(draft)}>
            {t('common.tryAgain')}
          </Button>
          {view !== null && (
            <Button size="small" variant="quiet" onClick={restart}>
              {t('simulator.restart')}
            </Button>
          )}
        </div>
      )}
      <Composer
        ref={input}
        disabled={view === null}
        onSend={(text) => void talk.send(draft, text)}
        busy={status === 'sending'}
      />
    </section>
  )
}

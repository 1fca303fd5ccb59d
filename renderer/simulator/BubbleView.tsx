import { Check, CheckCheck, Crosshair } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MessageStatus } from '../../shared/domain/message.ts'
import { useDates } from '../i18n/useDates.ts'
import { classNames } from '../ui/classNames.ts'
import { FormattedText } from '../ui/FormattedText.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import styles from './BubbleView.module.css'
import { textStart } from './textStart.ts'

/** UTF-16 units drawn at first and added by every press of "more": far above what a channel carries, quick at any length. */
const portion = 6_000

/** One message. A bot's bubble that a step said leads to that step: by a click on it, or by its button. */
export const BubbleView = memo(function BubbleView({
  from,
  text,
  at,
  status,
  stepKey,
  onShowStep,
}: {
  from: 'bot' | 'contact'
  text: string
  /** ISO 8601; null while it is not answered yet. */
  at: string | null
  status: MessageStatus
  stepKey: string | null
  onShowStep?: ((stepKey: string) => void) | undefined
}) {
  const { t } = useTranslation()
  const dates = useDates()
  const [length, setLength] = useState(portion)
  const showStep = stepKey === null || onShowStep === undefined ? null : () => onShowStep(stepKey)
  return (
    <div className={classNames(styles.row, styles[from])}>
      <div
        className={classNames(styles.bubble, showStep !== null && styles.leads)}
        onClick={() => {
          // Marking text to copy it is not a click on the bubble.
          if (window.getSelection()?.isCollapsed !== false) showStep?.()
        }}
      >
        <VisuallyHidden>{t(from === 'bot' ? 'simulator.bot' : 'simulator.you')}: </VisuallyHidden>
        <FormattedText text={textStart(text, length)} />
        {text.length > length && (
          <button
            type="button"
            className={styles.more}
            onClick={(event) => {
              event.stopPropagation()
              setLength(length + portion)
            }}
          >
            {t('simulator.more')}
          </button>
        )}
        <span className={styles.meta}>
          {at !== null && <time dateTime={at}>{dates.time(at)}</time>}
          {from === 'contact' && at !== null && <Ticks read={status === 'read'} />}
        </span>
      </div>
      {showStep !== null && (
        <span className={styles.step}>
          <IconButton
            size="small"
            label={t('simulator.showStep')}
            icon={<Crosshair aria-hidden="true" />}
            onClick={showStep}
          />
        </span>
      )}
    </div>
  )
})

/** As on a telephone, only beside what its owner said. */
function Ticks({ read }: { read: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      {read ? <CheckCheck className={styles.read} aria-hidden="true" /> : <Check aria-hidden="true" />}
      <VisuallyHidden>{t(read ? 'simulator.ticks.read' : 'simulator.ticks.delivered')}</VisuallyHidden>
    </>
  )
}

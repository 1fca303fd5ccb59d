import { SendHorizontal } from 'lucide-react'
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../shared/domain/limits.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './Composer.module.css'

/** Where the customer types. Enter sends, Shift+Enter makes a line. */
export function Composer({
  ref,
  disabled,
  busy,
  onSend,
}: {
  ref: RefObject<HTMLTextAreaElement | null>
  /** Nothing can be said yet. */
  disabled: boolean
  /** The last thing is still being answered; typing goes on. */
  busy: boolean
  onSend: (text: string) => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const canSend = !disabled && !busy && text.trim() !== ''
  const send = () => {
    if (!canSend) return
    onSend(text)
    setText('')
  }
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        ref={ref}
        className={styles.input}
        rows={1}
        aria-label={t('simulator.message')}
        placeholder={t('simulator.placeholder')}
        maxLength={limits.message}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // While an input method composes a character, Enter belongs to it.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      <IconButton
        type="submit"
        className={styles.send}
        label={t('simulator.send')}
        icon={<SendHorizontal aria-hidden="true" />}
        tooltipSide="top"
        disabled={!canSend}
      />
    </form>
  )
}

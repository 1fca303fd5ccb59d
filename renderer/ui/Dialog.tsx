import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton.tsx'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  /** `wide` holds lists side by side. */
  width?: 'normal' | 'wide'
  /** The row of buttons, the one that goes on last. */
  actions?: ReactNode
  children?: ReactNode
}

/**
 * A window over the page that keeps the focus until it is closed; Esc and a click beside it close it. The focus
 * begins on the dialog itself: it is read from its title on, and no Enter meant for the page presses one of its buttons.
 */
export function Dialog({ open, onOpenChange, title, description, width = 'normal', actions, children }: DialogProps) {
  const { t } = useTranslation()
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup ref={popup} initialFocus={popup} className={styles.popup} data-width={width}>
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close
              render={<IconButton label={t('common.close')} icon={<X aria-hidden="true" />} size="small" />}
            />
          </header>
          <div className={styles.body}>
            {description !== undefined && (
              <Base.Description className={styles.description}>{description}</Base.Description>
            )}
            {children}
          </div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './classNames.ts'
import styles from './Popover.module.css'
import popup from './Popup.module.css'

/** A small surface beside the button that opens it; the page stays usable. Esc closes it and gives the focus back. */
export function Popover({
  trigger,
  title,
  open,
  onOpenChange,
  side,
  align = 'start',
  children,
}: {
  trigger: ReactElement
  title?: string
  open?: boolean
  onOpenChange?: (open: boolean) => void
  side?: 'top' | 'right' | 'bottom' | 'left'
  align?: 'start' | 'center' | 'end'
  children: ReactNode
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={popup.positioner} side={side} align={align} sideOffset={6}>
          <Base.Popup className={classNames(popup.popup, styles.body)}>
            {title !== undefined && <Base.Title className={styles.title}>{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

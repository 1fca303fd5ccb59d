import { Menu as Base } from '@base-ui/react/menu'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { classNames } from './classNames.ts'
import popup from './Popup.module.css'

export type MenuProps = {
  /** The button that opens it. Left out for a menu at a point (`at`). */
  trigger?: ReactElement
  /** Name of the menu for screen readers where no trigger names it. */
  label?: string | undefined
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /**
   * Where to open without a trigger, in client pixels. The first action has the focus; when the menu closes, who opened it gives
   * the focus on.
   */
  at?: { x: number; y: number }
  side?: 'top' | 'right' | 'bottom' | 'left'
  align?: 'start' | 'center' | 'end'
  /** `MenuItem` and `MenuChoices`. */
  children: ReactNode
}

/** A list of actions: arrows and first letters move, Enter acts, Esc closes and gives the focus back. */
export function Menu({ trigger, label, open, onOpenChange, at, side, align = 'start', children }: MenuProps) {
  const list = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange?.(next)}
      // Nothing was pressed that the menu belongs to, so it would open with nothing chosen and Enter would do nothing.
      onOpenChangeComplete={(next) => {
        if (next && at !== undefined) firstItem(list.current)?.focus({ preventScroll: true })
      }}
      modal={false}
    >
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className={popup.positioner}
          sideOffset={4}
          side={side}
          align={align}
          anchor={at === undefined ? undefined : pointAnchor(at)}
        >
          <Base.Popup
            ref={list}
            className={classNames(popup.popup, popup.list)}
            aria-label={label}
            finalFocus={at === undefined}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const firstItem = (list: HTMLElement | null) => list?.querySelector<HTMLElement>('[role="menuitem"]')

const pointAnchor = ({ x, y }: { x: number; y: number }) => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) })

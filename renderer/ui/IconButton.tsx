import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './classNames.ts'
import styles from './IconButton.module.css'
import { Tooltip } from './Tooltip.tsx'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** What the button does; its accessible name and its tooltip. */
  label: string
  icon: ReactNode
  /** Keys as they are written on the keyboard, for example `Ctrl+Z`. */
  shortcut?: string
  /** Given: a toggle, and whether it is on. */
  pressed?: boolean
  size?: 'medium' | 'small'
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left'
}

/** A button with only an icon; its name stands in the tooltip. While `disabled` it keeps the focus and its tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  pressed,
  size = 'medium',
  tooltipSide = 'bottom',
  className,
  disabled = false,
  onClick,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} side={tooltipSide}>
      <button
        {...rest}
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled || undefined}
        onClick={(event) => {
          if (disabled) event.preventDefault()
          else onClick?.(event)
        }}
        aria-keyshortcuts={shortcut?.replaceAll('Ctrl', 'Control').replaceAll('⌘', 'Meta')}
        className={classNames(styles.button, size === 'small' && styles.small, className)}
      >
        {icon}
      </button>
    </Tooltip>
  )
}

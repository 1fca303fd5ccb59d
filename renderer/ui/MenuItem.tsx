import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import popup from './Popup.module.css'
import { Shortcut } from './Shortcut.tsx'

/** One action of a `Menu`. */
export function MenuItem({
  icon,
  shortcut,
  hint,
  danger = false,
  disabled = false,
  onSelect,
  children,
}: {
  icon?: ReactNode
  /** Keys as they are written on the keyboard, for example `Ctrl+D`. */
  shortcut?: string
  hint?: string
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: string
}) {
  return (
    <Menu.Item
      className={classNames(popup.item, danger && popup.danger)}
      disabled={disabled}
      label={children}
      onClick={onSelect}
    >
      {icon}
      <span className={popup.words}>
        {children}
        {hint !== undefined && <span className={popup.hint}>{hint}</span>}
      </span>
      {shortcut !== undefined && <Shortcut keys={shortcut} />}
    </Menu.Item>
  )
}

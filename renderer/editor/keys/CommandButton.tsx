import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'
import { combinationText, isMac } from '../../commands/keyCombination.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useEditorTarget } from './EditorTargetContext.ts'

/** A command as an icon button: its name, keys and whether it can be done come from the table. */
export function CommandButton({
  command: id,
  icon,
  label,
  disabled = false,
  pressed,
  size,
  side,
}: {
  command: EditorCommandId
  icon: ReactNode
  /** Instead of the command's own name, where it can say more: what would be undone. */
  label?: string
  disabled?: boolean
  pressed?: boolean
  size?: 'medium' | 'small'
  side?: 'top' | 'right' | 'bottom' | 'left'
}) {
  const { t } = useTranslation()
  const target = useEditorTarget()
  const command = editorCommands[id]
  const keys: readonly string[] = command.keys
  const shortcut = keys[0] === undefined ? undefined : combinationText(keys[0], isMac(navigator.platform))
  return (
    <IconButton
      label={label ?? t(`editor.commands.${id}`)}
      icon={icon}
      shortcut={shortcut}
      pressed={pressed}
      size={size}
      tooltipSide={side}
      disabled={disabled}
      onClick={() => {
        if (command.when(target)) command.run(target)
      }}
    />
  )
}

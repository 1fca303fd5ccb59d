import { useTranslation } from 'react-i18next'
import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { CommandIcon } from './CommandIcon.tsx'
import { useEditorTarget } from './EditorTargetContext.ts'
import { shortcutOf } from './shortcutOf.ts'

/** A command as an icon button: its name, sign, keys and whether it can be done come from the table. */
export function CommandButton({
  command: id,
  label,
  disabled = false,
  pressed,
  size,
  side,
}: {
  command: EditorCommandId
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
  return (
    <IconButton
      label={label ?? t(`editor.commands.${id}`)}
      icon={<CommandIcon command={id} />}
      shortcut={shortcutOf(id)}
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

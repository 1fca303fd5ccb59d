import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'

/** The sign of a command, as the table has it. */
export function CommandIcon({ command }: { command: EditorCommandId }) {
  const Icon = editorCommands[command].icon
  return <Icon aria-hidden="true" />
}

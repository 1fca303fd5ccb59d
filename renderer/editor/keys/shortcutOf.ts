import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'
import { combinationText, isMac } from '../../commands/keyCombination.ts'

/** The keys of a command as they are written on this computer's keyboard; undefined when it has none. */
export function shortcutOf(id: EditorCommandId): string | undefined {
  const keys: readonly string[] = editorCommands[id].keys
  return keys[0] === undefined ? undefined : combinationText(keys[0], isMac(navigator.platform))
}

import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'

const isCommandId = (id: string): id is EditorCommandId => Object.hasOwn(editorCommands, id)

/** Every command of the editor, in the order of the table. */
export const commandIds: readonly EditorCommandId[] = Object.keys(editorCommands).filter(isCommandId)

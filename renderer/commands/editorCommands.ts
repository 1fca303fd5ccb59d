import type { Command } from './command.ts'
import type { EditorTarget } from './editorTarget.ts'
import { addCommands } from './table/addCommands.ts'
import { arrangeCommands } from './table/arrangeCommands.ts'
import { editCommands } from './table/editCommands.ts'
import { findCommands } from './table/findCommands.ts'
import { flowCommands } from './table/flowCommands.ts'
import { historyCommands } from './table/historyCommands.ts'
import { viewCommands } from './table/viewCommands.ts'
import { walkCommands } from './table/walkCommands.ts'

/**
 * Everything that can be done in the editor. Keys, menus, tooltips, the palette and the sheet of keys read this table and nothing
 * else. Named in the catalogue under `editor.commands.<id>`; a command is one row in `table/` and its name in both languages.
 */
export const editorCommands = {
  ...historyCommands,
  ...addCommands,
  ...editCommands,
  ...findCommands,
  ...walkCommands,
  ...arrangeCommands,
  ...viewCommands,
  ...flowCommands,
} as const satisfies Record<string, Command<EditorTarget>>

export type EditorCommandId = keyof typeof editorCommands

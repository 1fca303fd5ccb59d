import type { EditorCommandId } from './editorCommands.ts'

/** What a right click (or the menu key) offers: lists of commands with a rule between them. */
export const contextMenus = {
  canvas: [
    ['openAdd', 'addMessage', 'addQuestion', 'addEnd', 'addNote'],
    ['paste', 'selectAll'],
    ['tidy', 'fit'],
  ],
  start: [['link', 'addMessage', 'addQuestion'], ['fit']],
  step: [
    ['editText', 'rename', 'link', 'grow'],
    ['copy', 'cut', 'duplicate'],
    ['group', 'ungroup', 'toggleFold', 'tidy', 'alignLeft', 'alignTop', 'distributeAcross', 'distributeDown'],
    ['fitSelection', 'deleteSelection'],
  ],
  line: [
    ['addMessage', 'addQuestion', 'addEnd'],
    ['link', 'deleteSelection'],
  ],
  note: [['editText'], ['copy', 'cut', 'deleteSelection']],
} as const satisfies Record<string, readonly (readonly EditorCommandId[])[]>

export type ContextMenuKind = keyof typeof contextMenus

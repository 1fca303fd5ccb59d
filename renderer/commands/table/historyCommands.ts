import { Redo2, Save, Undo2 } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

/** Taking back, doing again, saving. */
export const historyCommands = {
  undo: {
    keys: ['Mod+z'],
    scope: 'fields',
    group: 'edit',
    icon: Undo2,
    when: (editor) => editor.canUndo(),
    run: (editor) => editor.undo(),
  },
  redo: {
    keys: ['Mod+Shift+z', 'Mod+y'],
    scope: 'fields',
    group: 'edit',
    icon: Redo2,
    when: (editor) => editor.canRedo(),
    run: (editor) => editor.redo(),
  },
  save: {
    keys: ['Mod+s'],
    scope: 'everywhere',
    group: 'flow',
    icon: Save,
    when: () => true,
    run: (editor) => editor.save(),
  },
} as const satisfies Record<string, Command<EditorTarget>>

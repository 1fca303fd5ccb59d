import { BoxSelect, CopyPlus, Link2, PenLine, SquareDashed, TextCursorInput, Trash2 } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

/** Changing what is selected, and selecting. */
export const editCommands = {
  rename: {
    keys: ['F2'],
    scope: 'screen',
    group: 'edit',
    icon: TextCursorInput,
    when: (editor) => editor.hasOneStep(),
    run: (editor) => editor.rename(),
  },
  editText: {
    keys: ['Enter'],
    scope: 'canvas',
    group: 'edit',
    icon: PenLine,
    when: (editor) => editor.hasOneStep(),
    run: (editor) => editor.editText(),
  },
  link: {
    keys: ['l'],
    scope: 'canvas',
    group: 'edit',
    icon: Link2,
    when: (editor) => editor.canLink(),
    run: (editor) => editor.link(),
  },
  duplicate: {
    keys: ['Mod+d'],
    scope: 'canvas',
    group: 'edit',
    icon: CopyPlus,
    when: (editor) => editor.hasSelectedSteps(),
    run: (editor) => editor.duplicate(),
  },
  deleteSelection: {
    keys: ['Delete', 'Backspace'],
    scope: 'canvas',
    group: 'edit',
    icon: Trash2,
    when: (editor) => editor.hasSelection(),
    run: (editor) => editor.deleteSelection(),
  },
  selectAll: {
    keys: ['Mod+a'],
    scope: 'canvas',
    group: 'edit',
    icon: BoxSelect,
    when: (editor) => editor.hasSteps(),
    run: (editor) => editor.selectAll(),
  },
  clearSelection: {
    keys: ['Escape'],
    scope: 'canvas',
    group: 'edit',
    icon: SquareDashed,
    when: (editor) => editor.hasSelection(),
    run: (editor) => editor.clearSelection(),
  },
} as const satisfies Record<string, Command<EditorTarget>>

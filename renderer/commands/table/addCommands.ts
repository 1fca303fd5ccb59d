import { ArrowRightFromLine, CircleHelp, CirclePlus, Flag, MessageSquareText, StickyNote } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

const always = (): boolean => true

/** Making steps. */
export const addCommands = {
  openAdd: {
    keys: ['n'],
    scope: 'canvas',
    group: 'add',
    icon: CirclePlus,
    when: always,
    run: (editor) => editor.openAdd(),
  },
  grow: {
    keys: ['Mod+ArrowRight'],
    scope: 'canvas',
    group: 'add',
    icon: ArrowRightFromLine,
    when: (editor) => editor.canGrow(),
    run: (editor) => editor.add('send_template'),
  },
  addMessage: {
    keys: [],
    scope: 'canvas',
    group: 'add',
    icon: MessageSquareText,
    when: always,
    run: (editor) => editor.add('send_template'),
  },
  addQuestion: {
    keys: [],
    scope: 'canvas',
    group: 'add',
    icon: CircleHelp,
    when: always,
    run: (editor) => editor.add('collect_input'),
  },
  addEnd: {
    keys: [],
    scope: 'canvas',
    group: 'add',
    icon: Flag,
    when: always,
    run: (editor) => editor.add('end'),
  },
  addNote: {
    keys: ['Shift+s'],
    scope: 'canvas',
    group: 'add',
    icon: StickyNote,
    when: always,
    run: (editor) => editor.addNote(),
  },
} as const satisfies Record<string, Command<EditorTarget>>

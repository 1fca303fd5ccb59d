import { ArrowDownToDot, ArrowLeft, ArrowRight, ArrowUpFromDot } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

const always = (): boolean => true

/** Going along the lines. */
export const walkCommands = {
  walkNext: {
    keys: ['Alt+ArrowRight'],
    scope: 'canvas',
    group: 'walk',
    icon: ArrowRight,
    when: always,
    run: (editor) => editor.walk('next'),
  },
  walkPrevious: {
    keys: ['Alt+ArrowLeft'],
    scope: 'canvas',
    group: 'walk',
    icon: ArrowLeft,
    when: always,
    run: (editor) => editor.walk('previous'),
  },
  walkAbove: {
    keys: ['Alt+ArrowUp'],
    scope: 'canvas',
    group: 'walk',
    icon: ArrowUpFromDot,
    when: always,
    run: (editor) => editor.walk('above'),
  },
  walkBelow: {
    keys: ['Alt+ArrowDown'],
    scope: 'canvas',
    group: 'walk',
    icon: ArrowDownToDot,
    when: always,
    run: (editor) => editor.walk('below'),
  },
} as const satisfies Record<string, Command<EditorTarget>>

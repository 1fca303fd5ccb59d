import { Keyboard, Replace, Search, TextSearch } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

/** Finding steps, texts, commands and keys. */
export const findCommands = {
  openPalette: {
    keys: ['Mod+k'],
    scope: 'everywhere',
    group: 'find',
    icon: Search,
    when: () => true,
    run: (editor) => editor.openPalette(),
  },
  find: {
    keys: ['Mod+f'],
    scope: 'everywhere',
    group: 'find',
    icon: TextSearch,
    when: () => true,
    run: (editor) => editor.find(false),
  },
  replace: {
    keys: ['Mod+h', 'Mod+Alt+f'],
    scope: 'everywhere',
    group: 'find',
    icon: Replace,
    when: () => true,
    run: (editor) => editor.find(true),
  },
  showKeys: {
    keys: ['?'],
    scope: 'screen',
    group: 'find',
    icon: Keyboard,
    when: () => true,
    run: (editor) => editor.showKeys(),
  },
} as const satisfies Record<string, Command<EditorTarget>>

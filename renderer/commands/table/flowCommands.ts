import { History, MessageCircle, Upload } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

const always = (): boolean => true

/** The flow as a whole: trying it, publishing it, its versions. */
export const flowCommands = {
  toggleSimulator: {
    keys: ['Mod+Enter'],
    scope: 'everywhere',
    group: 'flow',
    icon: MessageCircle,
    when: always,
    run: (editor) => editor.toggleSimulator(),
  },
  publish: {
    keys: [],
    scope: 'screen',
    group: 'flow',
    icon: Upload,
    when: always,
    run: (editor) => editor.publish(),
  },
  openVersions: {
    keys: [],
    scope: 'screen',
    group: 'flow',
    icon: History,
    when: always,
    run: (editor) => editor.openVersions(),
  },
} as const satisfies Record<string, Command<EditorTarget>>

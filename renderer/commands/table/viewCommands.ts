import { Focus, Map as MapIcon, Maximize2, Mouse, Scan, ZoomIn, ZoomOut } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

const always = (): boolean => true

/** What of the flow is seen, and how large. */
export const viewCommands = {
  fit: {
    keys: ['Shift+1'],
    scope: 'screen',
    group: 'view',
    icon: Maximize2,
    when: always,
    run: (editor) => editor.fit(),
  },
  fitSelection: {
    keys: ['Shift+2'],
    scope: 'screen',
    group: 'view',
    icon: Focus,
    when: (editor) => editor.hasSelectedSteps(),
    run: (editor) => editor.fitSelection(),
  },
  zoomToFull: {
    keys: ['Mod+0'],
    scope: 'screen',
    group: 'view',
    icon: Scan,
    when: always,
    run: (editor) => editor.zoomToFull(),
  },
  zoomIn: {
    keys: ['Mod++'],
    scope: 'screen',
    group: 'view',
    icon: ZoomIn,
    when: always,
    run: (editor) => editor.zoomIn(),
  },
  zoomOut: {
    keys: ['Mod+-'],
    scope: 'screen',
    group: 'view',
    icon: ZoomOut,
    when: always,
    run: (editor) => editor.zoomOut(),
  },
  toggleMap: {
    keys: ['m'],
    scope: 'canvas',
    group: 'view',
    icon: MapIcon,
    when: always,
    run: (editor) => editor.toggleMap(),
  },
  toggleWheel: {
    keys: [],
    scope: 'screen',
    group: 'view',
    icon: Mouse,
    when: always,
    run: (editor) => editor.toggleWheel(),
  },
} as const satisfies Record<string, Command<EditorTarget>>

import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  FoldVertical,
  Group,
  Network,
  Ungroup,
  type LucideIcon,
} from 'lucide-react'
import type { Command } from '../command.ts'
import type { Alignment, EditorTarget } from '../editorTarget.ts'

/** Steps of one arrow key, and of one with Shift, in canvas units. */
const small = 8
const large = 40

/** Where things stand. */
export const arrangeCommands = {
  moveLeft: nudge('ArrowLeft', ArrowLeft, -small, 0),
  moveRight: nudge('ArrowRight', ArrowRight, small, 0),
  moveUp: nudge('ArrowUp', ArrowUp, 0, -small),
  moveDown: nudge('ArrowDown', ArrowDown, 0, small),
  moveFarLeft: nudge('Shift+ArrowLeft', ArrowLeft, -large, 0),
  moveFarRight: nudge('Shift+ArrowRight', ArrowRight, large, 0),
  moveFarUp: nudge('Shift+ArrowUp', ArrowUp, 0, -large),
  moveFarDown: nudge('Shift+ArrowDown', ArrowDown, 0, large),
  tidy: {
    keys: ['Shift+Alt+t'],
    scope: 'screen',
    group: 'arrange',
    icon: Network,
    when: (editor) => editor.hasSteps(),
    run: (editor) => editor.tidy(),
  },
  group: {
    keys: ['Mod+g'],
    scope: 'canvas',
    group: 'arrange',
    icon: Group,
    when: (editor) => editor.hasSeveral(2),
    run: (editor) => editor.group(),
  },
  ungroup: {
    keys: ['Mod+Shift+g'],
    scope: 'canvas',
    group: 'arrange',
    icon: Ungroup,
    when: (editor) => editor.hasGroup(),
    run: (editor) => editor.ungroup(),
  },
  toggleFold: {
    keys: ['Mod+Alt+g'],
    scope: 'canvas',
    group: 'arrange',
    icon: FoldVertical,
    when: (editor) => editor.hasGroup(),
    run: (editor) => editor.toggleFold(),
  },
  alignLeft: align('left', AlignStartVertical),
  alignCenter: align('center', AlignCenterVertical),
  alignRight: align('right', AlignEndVertical),
  alignTop: align('top', AlignStartHorizontal),
  alignMiddle: align('middle', AlignCenterHorizontal),
  alignBottom: align('bottom', AlignEndHorizontal),
  distributeAcross: distribute('across', AlignHorizontalSpaceAround),
  distributeDown: distribute('down', AlignVerticalSpaceAround),
} as const satisfies Record<string, Command<EditorTarget>>

function align(alignment: Alignment, icon: LucideIcon) {
  return {
    keys: [],
    scope: 'canvas',
    group: 'arrange',
    icon,
    when: (editor: EditorTarget) => editor.hasSeveral(2),
    run: (editor: EditorTarget) => editor.align(alignment),
  } as const satisfies Command<EditorTarget>
}

function distribute(direction: 'across' | 'down', icon: LucideIcon) {
  return {
    keys: [],
    scope: 'canvas',
    group: 'arrange',
    icon,
    when: (editor: EditorTarget) => editor.hasSeveral(3),
    run: (editor: EditorTarget) => editor.distribute(direction),
  } as const satisfies Command<EditorTarget>
}

function nudge(keys: string, icon: LucideIcon, dx: number, dy: number) {
  return {
    keys: [keys],
    scope: 'canvas',
    group: 'arrange',
    together: keys.startsWith('Shift') ? 'moveFar' : 'move',
    icon,
    when: (editor: EditorTarget) => editor.hasSelection(),
    run: (editor: EditorTarget) => editor.nudge(dx, dy),
  } as const satisfies Command<EditorTarget>
}

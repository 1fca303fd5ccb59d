import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon } from 'lucide-react'
import type { Command } from '../command.ts'
import type { EditorTarget } from '../editorTarget.ts'

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
} as const satisfies Record<string, Command<EditorTarget>>

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

import type { Command } from './command.ts'
import type { EditorTarget } from './editorTarget.ts'

const always = (): boolean => true
const small = 8
const large = 40

/** Everything that can be done in the editor. Named in the catalogue under `editor.commands.<id>`. */
export const editorCommands = {
  undo: { keys: ['Mod+z'], scope: 'fields', when: (editor) => editor.canUndo(), run: (editor) => editor.undo() },
  redo: {
    keys: ['Mod+Shift+z', 'Mod+y'],
    scope: 'fields',
    when: (editor) => editor.canRedo(),
    run: (editor) => editor.redo(),
  },
  save: { keys: ['Mod+s'], scope: 'fields', when: always, run: (editor) => editor.save() },

  addMessage: { keys: [], scope: 'canvas', when: always, run: (editor) => editor.add('send_template') },
  addQuestion: { keys: [], scope: 'canvas', when: always, run: (editor) => editor.add('collect_input') },
  addEnd: { keys: [], scope: 'canvas', when: always, run: (editor) => editor.add('end') },
  openAdd: { keys: ['n'], scope: 'canvas', when: always, run: (editor) => editor.openAdd() },

  selectAll: {
    keys: ['Mod+a'],
    scope: 'canvas',
    when: (editor) => editor.hasSteps(),
    run: (editor) => editor.selectAll(),
  },
  clearSelection: {
    keys: ['Escape'],
    scope: 'canvas',
    when: (editor) => editor.hasSelection(),
    run: (editor) => editor.clearSelection(),
  },
  deleteSelection: {
    keys: ['Delete', 'Backspace'],
    scope: 'canvas',
    when: (editor) => editor.hasSelection(),
    run: (editor) => editor.deleteSelection(),
  },
  duplicate: {
    keys: ['Mod+d'],
    scope: 'canvas',
    when: (editor) => editor.hasSelectedSteps(),
    run: (editor) => editor.duplicate(),
  },
  rename: {
    keys: ['F2'],
    scope: 'screen',
    when: (editor) => editor.hasOneStep(),
    run: (editor) => editor.rename(),
  },

  editText: {
    keys: ['Enter'],
    scope: 'canvas',
    when: (editor) => editor.hasOneStep(),
    run: (editor) => editor.editText(),
  },

  moveLeft: nudge('ArrowLeft', -small, 0),
  moveRight: nudge('ArrowRight', small, 0),
  moveUp: nudge('ArrowUp', 0, -small),
  moveDown: nudge('ArrowDown', 0, small),
  moveFarLeft: nudge('Shift+ArrowLeft', -large, 0),
  moveFarRight: nudge('Shift+ArrowRight', large, 0),
  moveFarUp: nudge('Shift+ArrowUp', 0, -large),
  moveFarDown: nudge('Shift+ArrowDown', 0, large),

  walkNext: { keys: ['Alt+ArrowRight'], scope: 'canvas', when: always, run: (editor) => editor.walk('next') },
  walkPrevious: { keys: ['Alt+ArrowLeft'], scope: 'canvas', when: always, run: (editor) => editor.walk('previous') },
  walkAbove: { keys: ['Alt+ArrowUp'], scope: 'canvas', when: always, run: (editor) => editor.walk('above') },
  walkBelow: { keys: ['Alt+ArrowDown'], scope: 'canvas', when: always, run: (editor) => editor.walk('below') },

  fit: { keys: ['Shift+1'], scope: 'screen', when: always, run: (editor) => editor.fit() },
  fitSelection: {
    keys: ['Shift+2'],
    scope: 'screen',
    when: (editor) => editor.hasSelectedSteps(),
    run: (editor) => editor.fitSelection(),
  },
  zoomToFull: { keys: ['Mod+0'], scope: 'screen', when: always, run: (editor) => editor.zoomToFull() },
  zoomIn: { keys: ['Mod++'], scope: 'screen', when: always, run: (editor) => editor.zoomIn() },
  zoomOut: { keys: ['Mod+-'], scope: 'screen', when: always, run: (editor) => editor.zoomOut() },

  toggleSimulator: { keys: ['Mod+Enter'], scope: 'fields', when: always, run: (editor) => editor.toggleSimulator() },
  publish: { keys: [], scope: 'screen', when: always, run: (editor) => editor.publish() },
  openVersions: { keys: [], scope: 'screen', when: always, run: (editor) => editor.openVersions() },
} as const satisfies Record<string, Command<EditorTarget>>

export type EditorCommandId = keyof typeof editorCommands

function nudge(keys: string, dx: number, dy: number) {
  return {
    keys: [keys],
    scope: 'canvas',
    when: (editor: EditorTarget) => editor.hasSelection(),
    run: (editor: EditorTarget) => editor.nudge(dx, dy),
  } as const satisfies Command<EditorTarget>
}

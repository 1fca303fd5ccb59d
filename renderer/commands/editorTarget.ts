import type { StepType } from '../../shared/domain/flowStep.ts'

/** Where Alt+arrow goes from a step. */
export type Walk = 'next' | 'previous' | 'above' | 'below'

/** The common edge or middle that steps are brought to. */
export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

/** What the editor's commands can ask and do. The editor builds it; the table of commands knows nothing else of the editor. */
export interface EditorTarget {
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  readonly undo: () => void
  readonly redo: () => void

  readonly hasSteps: () => boolean
  /** Steps, the Start node or a line. */
  readonly hasSelection: () => boolean
  readonly hasSelectedSteps: () => boolean
  /** Exactly one step. */
  readonly hasOneStep: () => boolean
  readonly selectAll: () => void
  readonly clearSelection: () => void
  /** Removes selected steps or cuts the selected line. */
  readonly deleteSelection: () => void
  readonly duplicate: () => void
  /** Whether what is selected has a way out: a step that is no end, Start, or a line. */
  readonly canLink: () => boolean
  /** Opens the list of where a way out of the selected step, or the selected line, leads. */
  readonly link: () => void
  /** Whether a next step can be made and linked: one step or Start is selected. */
  readonly canGrow: () => boolean
  /** Puts the selected steps and notes on the system's clipboard. */
  readonly copy: () => void
  readonly cut: () => void
  /** Pastes what the system's clipboard holds, if the browser lets it be read. */
  readonly paste: () => void
  /** Steps or notes. */
  readonly canCopy: () => boolean
  readonly rename: () => void
  /** Brings the focus to what the selected step says. */
  readonly editText: () => void
  /** Opens the box from which a step is added. */
  readonly openAdd: () => void
  /** Adds a step after the selected one. */
  readonly add: (type: StepType) => void
  /** Moves what is selected, in canvas units. */
  readonly nudge: (dx: number, dy: number) => void
  readonly walk: (where: Walk) => void
  /** One step or one note. */
  readonly hasOneText: () => boolean
  readonly addNote: () => void
  /** Whether a selected step is in a group. */
  readonly hasGroup: () => boolean
  readonly group: () => void
  readonly ungroup: () => void
  readonly toggleFold: () => void
  /** Shows or hides the small map. */
  readonly toggleMap: () => void
  /** Changes what the wheel does: move the view, or zoom. */
  readonly toggleWheel: () => void
  /** At least that many steps. */
  readonly hasSeveral: (least: number) => boolean
  readonly align: (alignment: Alignment) => void
  readonly distribute: (direction: 'across' | 'down') => void
  /** Arranges the selected steps, or the whole flow. */
  readonly tidy: () => void

  readonly fit: () => void
  readonly fitSelection: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly zoomToFull: () => void

  /** Opens the search over steps and commands. */
  readonly openPalette: () => void
  /** Opens the bar that finds texts in the flow, with or without replacing. */
  readonly find: (replacing: boolean) => void
  /** Opens the sheet of keys. */
  readonly showKeys: () => void

  readonly toggleSimulator: () => void
  readonly publish: () => void
  readonly openVersions: () => void
  /** Saves now; nobody needs it, many press it. */
  readonly save: () => void
}

import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { EditorTarget } from '../../commands/editorTarget.ts'
import { focusMessageText } from '../inspector/focusMessageText.ts'
import type { EditorActions } from '../actions/editorActions.ts'
import type { EditorSession } from '../store/editorSession.ts'
import { findStep } from '../document/findStep.ts'
import { freeExit } from '../document/freeExit.ts'
import { groupsOf } from '../document/groups/groupsOf.ts'
import { canvasPreferences, preferOnCanvas } from '../store/canvasPreferences.ts'
import { isNothing, nothingSelected, onlyNote, onlyStep, type Selection } from '../store/selection.ts'

/** What of the screen around the flow commands open and close. */
export interface ScreenSwitches {
  readonly openPalette: () => void
  readonly showKeys: () => void
  readonly link: () => void
  readonly copy: () => void
  readonly cut: () => void
  readonly paste: () => void
  readonly toggleSimulator: () => void
  readonly publish: () => void
  readonly openVersions: () => void
}

const everything = ({ steps, canvas }: FlowDocument): Selection => ({
  steps: steps.map((step) => step.key),
  notes: canvas.notes.map(({ id }) => id),
  start: true,
  line: null,
})

/** Joins the flow, its actions and the screen into what the table of commands acts on. */
export function createEditorTarget(
  session: EditorSession,
  actions: EditorActions,
  screen: ScreenSwitches,
): EditorTarget {
  const { store, autosave, canvas } = session
  const state = () => store.getState()
  const selected = () => state().selection
  return {
    canUndo: () => state().history.past.length > 0,
    canRedo: () => state().history.future.length > 0,
    undo: actions.undo,
    redo: actions.redo,
    hasSteps: () => state().document.steps.length > 0,
    hasSelection: () => !isNothing(selected()),
    hasSelectedSteps: () => selected().steps.length > 0,
    hasOneStep: () => onlyStep(selected()) !== null,
    selectAll: () => state().select(everything(state().document)),
    clearSelection: () => state().select(nothingSelected),
    deleteSelection: actions.deleteSelection,
    duplicate: actions.duplicate,
    canCopy: () => selected().steps.length + selected().notes.length > 0,
    canLink: () => {
      const { line, start, steps } = selected()
      const step = findStep(state().document, onlyStep(selected()) ?? '')
      return line !== null || (start && steps.length === 0) || (step !== null && step.type !== 'end')
    },
    canGrow: () => {
      const step = findStep(state().document, onlyStep(selected()) ?? '')
      return step === null
        ? selected().start && selected().steps.length === 0
        : freeExit(state().document, step.key) !== null
    },
    rename: () => state().editTitle(onlyStep(selected())),
    editText: focusMessageText,
    openAdd: () => canvas.controls.openAddMenu(),
    add: actions.addAfterSelection,
    find: (replacing) => canvas.controls.openFind(replacing),
    nudge: actions.nudge,
    hasOneText: () => onlyStep(selected()) !== null || onlyNote(selected()) !== null,
    addNote: actions.addNote,
    hasGroup: () => groupsOf(state().document, selected().steps).length > 0,
    group: actions.group,
    ungroup: actions.ungroup,
    toggleFold: actions.toggleFold,
    toggleMap: () => preferOnCanvas({ map: !canvasPreferences.getState().map }),
    toggleWheel: () => preferOnCanvas({ wheel: canvasPreferences.getState().wheel === 'pan' ? 'zoom' : 'pan' }),
    hasSeveral: (least) => selected().steps.length >= least,
    align: actions.align,
    distribute: actions.distribute,
    tidy: actions.tidy,
    walk: actions.walk,
    fit: () => canvas.controls.fit(),
    fitSelection: () => canvas.controls.fitSteps(selected().steps),
    zoomIn: () => canvas.controls.zoomIn(),
    zoomOut: () => canvas.controls.zoomOut(),
    zoomToFull: () => canvas.controls.zoomToFull(),
    // A save that fails says so in the top bar and is tried again; there is nothing more to do with it here.
    save: () => void autosave.flush().catch(() => undefined),
    ...screen,
  }
}

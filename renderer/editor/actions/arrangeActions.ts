import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Alignment } from '../../commands/editorTarget.ts'
import { alignSteps } from '../document/arrange/alignSteps.ts'
import { distributeSteps } from '../document/arrange/distributeSteps.ts'
import { tidySteps } from '../document/arrange/tidySteps.ts'
import type { Act } from '../store/history.ts'
import type { ActionPorts } from './editorActions.ts'

/** Putting steps in order; each is one undo entry, and the steps glide there. */
export function arrangeActions({ session, t, say }: ActionPorts) {
  const { store, canvas } = session
  const state = () => store.getState()

  const arrange = (act: Act, count: number, change: (document: FlowDocument) => FlowDocument): void => {
    const before = state().document
    canvas.controls.glide()
    state().act(act, change, { count })
    say(state().document === before ? t('editor.said.inOrder') : t('editor.said.arranged'))
  }

  return {
    align: (alignment: Alignment) => {
      const { steps } = state().selection
      arrange('align', steps.length, (document) => alignSteps(document, steps, alignment, canvas.controls.sizes()))
    },
    distribute: (direction: 'across' | 'down') => {
      const { steps } = state().selection
      arrange('distribute', steps.length, (document) =>
        distributeSteps(document, steps, direction, canvas.controls.sizes()),
      )
    },
    /** The selected steps when there are several, else the whole flow, which is then shown. */
    tidy: () => {
      const { selection, document } = state()
      const several = selection.steps.length > 1
      const count = several ? selection.steps.length : document.steps.length
      arrange('tidy', count, (before) => tidySteps(before, several ? selection.steps : null, canvas.controls.sizes()))
      if (!several) canvas.controls.fitSoon()
    },
  }
}

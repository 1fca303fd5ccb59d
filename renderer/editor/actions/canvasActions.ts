import { freePlace } from '../document/freePlace.ts'
import { editGroup } from '../document/groups/editGroup.ts'
import { groupsOf } from '../document/groups/groupsOf.ts'
import { groupSteps } from '../document/groups/groupSteps.ts'
import { ungroup } from '../document/groups/ungroup.ts'
import { addNote } from '../document/notes/addNote.ts'
import { noteSizes } from '../document/notes/noteSizes.ts'
import { focusMessageText } from '../inspector/focusMessageText.ts'
import { selectNote, selectSteps } from '../store/selection.ts'
import type { ActionPorts } from './editorActions.ts'

/** Notes and groups: what is on the canvas for people only. */
export function canvasActions({ session, t, say }: ActionPorts) {
  const { store, canvas, newId } = session
  const state = () => store.getState()

  const foldGroups = (ids: readonly string[], collapsed: boolean): void => {
    state().act('groupEdit', (document) => ids.reduce((before, id) => editGroup(before, id, { collapsed }), document), {
      count: ids.length,
    })
    say(t(collapsed ? 'editor.said.folded' : 'editor.said.unfolded'))
  }

  return {
    foldGroups,
    /** A note where nothing stands, its text ready to be written. */
    addNote: () => {
      const id = newId()
      const position = freePlace(state().document, canvas.controls.center(), noteSizes.medium)
      state().act('noteAdd', (document) => addNote(document, id, position), { select: selectNote(id) })
      say(t('editor.said.noteAdded'))
      canvas.controls.revealNote(id)
      focusMessageText()
    },
    group: () => {
      const { steps } = state().selection
      const id = newId()
      const title = t('commands.groupFields.name')
      state().act('group', (document) => groupSteps(document, steps, id, title), { count: steps.length })
      say(t('editor.said.grouped', { count: steps.length }))
    },
    ungroup: () => {
      const { document, selection } = state()
      const ids = groupsOf(document, selection.steps).map(({ id }) => id)
      state().act('ungroup', (before) => ungroup(before, ids), { count: ids.length })
      say(t('editor.said.ungrouped'))
    },
    /** Folds up the groups of the selected steps, or unfolds them when all are folded up. */
    toggleFold: () => {
      const { document, selection } = state()
      const groups = groupsOf(document, selection.steps)
      foldGroups(
        groups.map(({ id }) => id),
        groups.some(({ collapsed }) => !collapsed),
      )
    },
    selectGroup: (id: string) => {
      const group = state().document.canvas.groups.find((group) => group.id === id)
      if (group !== undefined) state().select(selectSteps(group.stepKeys))
    },
  }
}

import type { TFunction } from 'i18next'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position, StepType } from '../../../shared/domain/flowStep.ts'
import { applyFix } from '../../../shared/flow/check/applyFix.ts'
import type { Fix } from '../../../shared/flow/check/fix.ts'
import { measures } from '../canvas/measures.ts'
import { addStep, keyFor } from '../document/addStep.ts'
import { connect } from '../document/connect.ts'
import { deleteSteps } from '../document/deleteSteps.ts'
import { disconnect } from '../document/disconnect.ts'
import { duplicateSteps } from '../document/duplicateSteps.ts'
import { findStep } from '../document/findStep.ts'
import { freeExit } from '../document/freeExit.ts'
import { freePlace } from '../document/freePlace.ts'
import { startLine, type Line } from '../document/line.ts'
import { moveSteps } from '../document/moveSteps.ts'
import { notesMoved } from '../document/notes/notesMoved.ts'
import { removeNotes } from '../document/notes/removeNotes.ts'
import { placeAfter } from '../document/placeAfter.ts'
import { walk, type Direction } from '../document/walk.ts'
import type { EditorSession } from '../store/editorSession.ts'
import { arrangeActions } from './arrangeActions.ts'
import { canvasActions } from './canvasActions.ts'
import type { Label } from '../store/history.ts'
import { nothingSelected, onlyStep, selectLine, selectNote, selectStart, selectSteps } from '../store/selection.ts'

const size = { width: measures.stepWidth, height: measures.stepHeight, gap: measures.gap }

/** What actions say and offer besides changing the flow. */
export interface ActionPorts {
  readonly session: EditorSession
  readonly t: TFunction
  /** Says a sentence to screen readers. */
  readonly say: (text: string) => void
  /** Shows a sentence with the offer to undo it. */
  readonly offerUndo: (text: string) => void
}

export type EditorActions = ReturnType<typeof editorActions>

/**
 * What a person does to the flow, each as one undo entry with what is said aloud and what is selected afterwards. Buttons,
 * gestures and keys all come here.
 */
export function editorActions(ports: ActionPorts) {
  const { session, t, say, offerUndo } = ports
  const { store, canvas, newId } = session
  const state = () => store.getState()
  const titleOf = (key: string): string => findStep(state().document, key)?.title ?? ''
  const undone = (label: Label | null, how: 'undone' | 'redone'): void => {
    if (label === null) return
    say(t(`editor.said.${how}`, { what: t(`editor.history.${label.act}`, { count: label.count }) }))
  }

  /** Adds a step after a way out (null: loose), at a place (null: beside what it follows), with its title in edit. */
  const add = (type: StepType, after: Line | null, position: Position | null): void => {
    const { document } = state()
    const title = newTitle(type)
    const key = keyFor(document, title)
    const place =
      position ??
      (after === null ? freePlace(document, canvas.controls.center(), size) : placeAfter(document, after, size))
    store
      .getState()
      .act(after === null ? 'add' : 'insert', (before) => addStep(before, { type, title, position: place, after }), {
        select: selectSteps([key]),
      })
    state().editTitle(key)
    say(t('editor.said.added', { title }))
    canvas.controls.reveal(key)
  }

  const newTitle = (type: StepType): string => {
    const name = t(`editor.kinds.${type}`)
    const titles = new Set(state().document.steps.map((step) => step.title))
    if (!titles.has(name)) return name
    let number = 2
    while (titles.has(`${name} ${number}`)) number += 1
    return `${name} ${number}`
  }

  /** After the selected step when it has an open way out; after Start while there is no step; else loose. */
  const addAfterSelection = (type: StepType): void => {
    const { document, selection } = state()
    if (document.steps.length === 0) return add(type, startLine, null)
    if (selection.line !== null) return add(type, selection.line, null)
    const key = onlyStep(selection)
    const exit = key === null ? null : freeExit(document, key)
    if (exit !== null || key === null) return add(type, exit, null)
    const from = findStep(document, key)?.position ?? { x: 0, y: 0 }
    add(type, null, freePlace(document, { x: from.x + size.width + size.gap, y: from.y }, size))
  }

  /** Adds a step where a way out leads to, chosen from a list: what it led to before is let go. */
  const addAt = (type: StepType, line: Line): void => {
    const { document } = state()
    const title = newTitle(type)
    const key = keyFor(document, title)
    const position = placeAfter(disconnect(document, line), line, size)
    state().act('insert', (before) => connect(addStep(before, { type, title, position, after: null }), line, key))
    say(t('editor.said.added', { title }))
    canvas.controls.reveal(key)
  }

  const link = (line: Line, to: string): void => {
    state().act(line.from === null ? 'firstStep' : 'link', (document) => connect(document, line, to))
    say(t('editor.said.linked', { title: titleOf(to) }))
  }

  const unlink = (line: Line): void => {
    const before = state().document
    state().act('unlink', (document) => disconnect(document, line))
    if (state().document !== before) offerUndo(t('editor.said.unlinked'))
    else if (line.from === null) say(t('editor.said.startStays'))
  }

  const remove = (keys: readonly string[], notes: readonly string[] = []): void => {
    const count = keys.length + notes.length
    if (count === 0) return
    const change = (document: FlowDocument): FlowDocument => removeNotes(deleteSteps(document, keys), notes)
    state().act(keys.length > 0 ? 'remove' : 'noteRemove', change, { count, select: nothingSelected })
    offerUndo(t(`editor.said.${keys.length > 0 ? 'removed' : 'noteRemoved'}`, { count }))
    canvas.controls.focus()
  }

  return {
    ...arrangeActions(ports),
    ...canvasActions(ports),
    add,
    addAt,
    addAfterSelection,
    link,
    unlink,
    remove,
    undo: () => undone(state().undo(), 'undone'),
    redo: () => undone(state().redo(), 'redone'),
    deleteSelection: () => {
      const { selection } = state()
      if (selection.line !== null) unlink(selection.line)
      else if (selection.steps.length + selection.notes.length > 0) remove(selection.steps, selection.notes)
      else say(t('editor.said.startStays'))
    },
    duplicate: () => {
      const { selection, document } = state()
      const copied = duplicateSteps(document, selection.steps, newId)
      const count = copied.keys.length
      if (count === 0) return
      state().act('duplicate', () => copied.document, { count, select: selectSteps(copied.keys) })
      say(t('editor.said.duplicated', { count }))
    },
    /**
     * Steps were dragged with Alt: they stay where they stood in `before`, and copies stand where they were let go. `merge` names
     * the drag, so that it and the copying are one entry.
     */
    duplicateDragged: (before: FlowDocument, keys: readonly string[], merge: string) => {
      const { document } = state()
      const wanted = new Set(keys)
      const originals = before.steps.filter(({ key }) => wanted.has(key))
      const copied = duplicateSteps(before, keys, newId)
      const count = copied.keys.length
      if (count === 0) return
      const places = new Map<string, Position>()
      originals.forEach(({ key }, index) => {
        const position = findStep(document, key)?.position
        const copy = copied.keys[index]
        if (position !== undefined && copy !== undefined) places.set(copy, position)
      })
      const select = selectSteps(copied.keys)
      const moved = moveSteps(copied.document, { steps: places, start: null })
      state().act('duplicate', () => moved, { count, select, merge, gesture: true })
      say(t('editor.said.duplicated', { count }))
    },
    nudge: (dx: number, dy: number) => {
      const { selection, document } = state()
      const places = new Map<string, Position>()
      for (const key of selection.steps) {
        const position = findStep(document, key)?.position
        if (position !== undefined) places.set(key, { x: position.x + dx, y: position.y + dy })
      }
      const start = document.canvas.start
      const notes = notesMoved(document, selection.notes, dx, dy)
      const moved = { steps: places, notes, start: selection.start ? { x: start.x + dx, y: start.y + dy } : null }
      const count = places.size + notes.size + (selection.start ? 1 : 0)
      state().act('move', (document) => moveSteps(document, moved), { count, merge: 'nudge' })
    },
    walk: (direction: Direction) => {
      const { selection, document } = state()
      const key = onlyStep(selection) ?? selection.line?.from ?? null
      const from = key === null ? ({ kind: 'start' } as const) : ({ kind: 'step', key } as const)
      const nowhere = key === null && !selection.start
      const place = nowhere ? from : walk(document, from, direction)
      if (place === null) return say(t('editor.said.noWay'))
      if (place.kind === 'start') {
        state().select(selectStart)
        say(t('editor.start.title'))
        canvas.controls.reveal(null)
        return
      }
      state().select(selectSteps([place.key]))
      say(titleOf(place.key))
      canvas.controls.reveal(place.key)
    },
    /** Shows a step: selected, in view. */
    goTo: (key: string | null) => {
      state().select(key === null ? selectStart : selectSteps([key]))
      canvas.controls.reveal(key)
    },
    /** Shows where a text stands: its step, or a note. The focus stays where it is. */
    showText: (stepKey: string | null, noteId: string | null) => {
      state().select(noteId === null ? selectSteps(stepKey === null ? [] : [stepKey]) : selectNote(noteId))
      if (noteId !== null) canvas.controls.revealNote(noteId)
      else if (stepKey !== null) canvas.controls.reveal(stepKey)
    },
    selectLine: (line: Line) => state().select(selectLine(line)),
    repair: (fix: Fix, name: string) => {
      state().act('repair', (document) => applyFix(document, fix, { newId }))
      offerUndo(t('editor.said.repaired', { what: name }))
    },
  }
}

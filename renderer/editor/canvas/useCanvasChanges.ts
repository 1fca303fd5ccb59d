import { useCallback, useRef, useState } from 'react'
import type { EdgeChange, NodeChange } from 'reactflow'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'
import { useActions } from '../actions/ActionsContext.ts'
import { stepsOf } from '../document/bounds.ts'
import { sameLine } from '../document/line.ts'
import { moveSteps } from '../document/moveSteps.ts'
import { useSession } from '../store/EditorContext.tsx'
import { countSelected, type Selection } from '../store/selection.ts'
import type { FlowEdge } from './flowLines.ts'
import type { FlowNode, Measured } from './flowNodes.ts'
import { lineOfEdge, nodeGroupId, nodeNoteId, nodeStepKey, startNodeId } from './nodeId.ts'
import { groupBounds } from './noteNodes.ts'
import { useGuides } from './useGuides.ts'

/**
 * Turns what React Flow reports (moved, measured, selected) into acts of the editor. Every movement between two starts of a
 * drag is one entry of the history.
 */
export function useCanvasChanges() {
  const { store } = useSession()
  const actions = useActions()
  const [measured, setMeasured] = useState<Measured>(new Map())
  const drag = useRef(0)
  /** The flow before the drag. */
  const dragged = useRef<FlowDocument | null>(null)

  const { guides, lined, clearGuides } = useGuides(measured)

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const moved = new Map<string, Position>()
      const notes = new Map<string, Position>()
      let start: Position | null = null
      const sizes = new Map<string, { width: number; height: number }>()
      const selected = new Map<string, boolean>()
      for (const change of changes) {
        if (change.type === 'position' && change.position !== undefined) {
          const key = nodeStepKey(change.id)
          const note = nodeNoteId(change.id)
          const group = nodeGroupId(change.id)
          if (change.id === startNodeId) start = change.position
          else if (key !== null) moved.set(key, change.position)
          else if (note !== null) notes.set(note, change.position)
          else if (group !== null) {
            for (const [step, place] of groupPlaces(store.getState().document, group, change.position, measured))
              moved.set(step, place)
          }
        }
        if (change.type === 'dimensions' && change.dimensions !== undefined) sizes.set(change.id, change.dimensions)
        if (change.type === 'select') selected.set(change.id, change.selected)
      }
      if (moved.size > 0 || notes.size > 0 || start !== null) {
        const places = lined({ steps: moved, start, notes })
        const count = moved.size + notes.size + (start === null ? 0 : 1)
        const merge = `drag-${drag.current}`
        store.getState().act('move', (document) => moveSteps(document, places), { count, merge, gesture: true })
      }
      if (sizes.size > 0) setMeasured((before) => new Map([...before, ...sizes]))
      if (selected.size > 0) {
        const { selection, select } = store.getState()
        select(withSelected(selection, selected))
      }
    },
    [store, lined, measured],
  )

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      for (const change of changes) {
        if (change.type !== 'select' || change.selected) continue
        const { selection, select } = store.getState()
        if (sameLine(lineOfEdge(change.id), selection.line)) select({ ...selection, line: null })
      }
    },
    [store],
  )

  const onDragStart = useCallback(() => {
    drag.current += 1
    dragged.current = store.getState().document
  }, [store])

  const onDragStop = useCallback(
    (event: { readonly altKey?: boolean }, nodes: readonly FlowNode[]) => {
      clearGuides()
      const before = dragged.current
      if (event.altKey !== true || before === null) return
      const keys = nodes.flatMap(({ id }) => nodeStepKey(id) ?? [])
      actions.duplicateDragged(before, keys, `drag-${drag.current}`)
    },
    [actions, clearGuides],
  )

  return { measured, guides, onNodesChange, onEdgesChange, onDragStart, onDragStop }
}

/** Where the steps of a group go when its frame is moved to a place. */
function groupPlaces(document: FlowDocument, id: string, to: Position, measured: Measured): Map<string, Position> {
  const group = document.canvas.groups.find((group) => group.id === id)
  const at = group === undefined ? null : groupBounds(document, group, measured)
  if (group === undefined || at === null) return new Map()
  return new Map(
    stepsOf(document, group.stepKeys).map(({ key, position }) => [
      key,
      { x: position.x + to.x - at.x, y: position.y + to.y - at.y },
    ]),
  )
}

function withSelected(selection: Selection, changes: ReadonlyMap<string, boolean>): Selection {
  const steps = new Set(selection.steps)
  const notes = new Set(selection.notes)
  let start = selection.start
  for (const [id, selected] of changes) {
    const key = nodeStepKey(id)
    if (id === startNodeId) start = selected
    else if (key !== null && selected) steps.add(key)
    else if (key !== null) steps.delete(key)
    const note = nodeNoteId(id)
    if (note !== null && selected) notes.add(note)
    else if (note !== null) notes.delete(note)
  }
  const chosen = { ...selection, steps: [...steps], notes: [...notes], start }
  return countSelected(chosen) > 0 ? { ...chosen, line: null } : chosen
}

import { useCallback, useMemo, useState, type MouseEvent } from 'react'
import type { Position } from '../../../shared/domain/flowStep.ts'
import type { ContextMenuKind } from '../../commands/contextMenus.ts'
import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'
import { useEditorTarget } from '../keys/EditorTargetContext.ts'
import { useSession } from '../store/EditorContext.tsx'
import type { EditorStore } from '../store/editorStore.ts'
import {
  nothingSelected,
  selectLine,
  selectNote,
  selectStart,
  selectSteps,
  type Selection,
} from '../store/selection.ts'
import type { MenuRequest } from './CanvasMenu.tsx'
import { lineOfEdge, nodeGroupId, nodeNoteId, nodeStepKey, noteNodeId, startNodeId, stepNodeId } from './nodeId.ts'

/**
 * The right click and the menu key: selects what is under the pointer, unless it is selected already, and opens its menu. What is
 * added from the menu of the canvas comes to the place that was clicked.
 */
export function useCanvasMenu() {
  const { store, canvas } = useSession()
  const target = useEditorTarget()
  const [request, setRequest] = useState<MenuRequest | null>(null)

  const onContextMenu = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const clicked = event.target
      if (!(clicked instanceof Element) || clicked.closest('input, textarea, [role="toolbar"]') !== null) return
      event.preventDefault()
      // The menu key has no place of its own: it is told to whatever has the focus.
      if (clicked === event.currentTarget) {
        const { selection } = store.getState()
        setRequest({ kind: kindOf(selection), at: placeOf(event.currentTarget, selection) })
        return
      }
      setRequest({ kind: selectUnder(store, clicked), at: { x: event.clientX, y: event.clientY } })
    },
    [store],
  )

  const onPick = useCallback(
    (id: EditorCommandId, { kind, at }: MenuRequest) => {
      canvas.controls.focus()
      const run = (): void => editorCommands[id].run(target)
      if (kind === 'canvas') canvas.controls.atPoint(at, run)
      else run()
    },
    [canvas, target],
  )

  const onClose = useCallback(() => {
    setRequest(null)
    canvas.controls.focus()
  }, [canvas])

  return useMemo(() => ({ request, onContextMenu, onPick, onClose }), [request, onContextMenu, onPick, onClose])
}

function selectUnder(store: EditorStore, clicked: Element): ContextMenuKind {
  const { document, selection, select } = store.getState()
  const edge = clicked.closest<SVGElement>('.react-flow__edge')
  const line = edge === null ? null : lineOfEdge(edge.dataset['id'] ?? '')
  if (line !== null) {
    select(selectLine(line))
    return 'line'
  }
  if (clicked.closest('.react-flow__nodesselection') !== null) return kindOf(selection)
  const node = clicked.closest<HTMLElement>('.react-flow__node')?.dataset['id'] ?? null
  const note = node === null ? null : nodeNoteId(node)
  if (note !== null) {
    if (!selection.notes.includes(note)) select(selectNote(note))
    return 'note'
  }
  const group = node === null ? null : nodeGroupId(node)
  if (group !== null) {
    select(selectSteps(document.canvas.groups.find(({ id }) => id === group)?.stepKeys ?? []))
    return 'step'
  }
  if (node === startNodeId) {
    select(selectStart)
    return 'start'
  }
  const key = node === null ? null : nodeStepKey(node)
  if (key === null) {
    select(nothingSelected)
    return 'canvas'
  }
  if (!selection.steps.includes(key)) select(selectSteps([key]))
  return 'step'
}

function kindOf({ steps, notes, start, line }: Selection): ContextMenuKind {
  if (line !== null) return 'line'
  if (steps.length > 0) return 'step'
  if (notes.length > 0) return 'note'
  return start ? 'start' : 'canvas'
}

/** Below the beginning of what is selected; the middle of the canvas when nothing of it is on the screen. */
function placeOf(frame: HTMLElement, { steps, notes, start }: Selection): Position {
  const id = [...steps.map(stepNodeId), ...notes.map(noteNodeId), ...(start ? [startNodeId] : [])][0] ?? null
  const box = (id === null ? null : frame.querySelector(`[data-id="${id}"]`))?.getBoundingClientRect()
  if (box !== undefined) return { x: box.left + 24, y: box.top + 40 }
  const { left, top, width, height } = frame.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

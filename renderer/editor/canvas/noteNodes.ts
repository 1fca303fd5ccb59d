import type { Node } from 'reactflow'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Problem } from '../../../shared/flow/check/problem.ts'
import { boundsAround, boundsOf, stepsOf, type Bounds, type Sizes } from '../document/bounds.ts'
import type { Group } from '../document/groups/editGroup.ts'
import type { Note } from '../document/notes/editNote.ts'
import type { LiveMarks } from '../store/liveMarks.ts'
import type { Selection } from '../store/selection.ts'
import type { CanvasWords } from './canvasWords.ts'
import type { Measured } from './flowNodes.ts'
import { groupNodeId, noteNodeId, stepNodeId } from './nodeId.ts'

export type NoteFlowNode = Node<{ readonly note: Note }, 'note'>
export type GroupNodeData = {
  readonly group: Group
  /** Of a group that is folded up: what its steps would show. */
  readonly problems: readonly Problem[]
  readonly live: boolean
}
export type GroupFlowNode = Node<GroupNodeData, 'group'>

interface Given {
  readonly document: FlowDocument
  readonly selection: Selection
  readonly problems: ReadonlyMap<string | null, readonly Problem[]>
  readonly live: LiveMarks
  readonly measured: Measured
  readonly words: CanvasWords
}

/** Room between a group's frame and its steps, and for its title above them, in canvas units. */
const around = 24
const head = 44
const folded = { width: 264, height: 76 }
const noProblems: readonly Problem[] = []

/** The notes as nodes; an unchanged one comes back as the same value. */
export function noteNodes(known: ReadonlyMap<string, Node>, { document, selection, words }: Given): NoteFlowNode[] {
  const selected = new Set(selection.notes)
  return document.canvas.notes.map((note) => {
    const id = noteNodeId(note.id)
    const before = known.get(id)
    const isSelected = selected.has(note.id)
    const ariaLabel = words.note(note.text)
    if (isNote(before) && before.data.note === note && before.selected === isSelected && before.ariaLabel === ariaLabel)
      return before
    const { width, height } = note
    return {
      id,
      type: 'note',
      position: note.position,
      data: { note },
      selected: isSelected,
      width,
      height,
      measured: { width, height },
      zIndex: -1,
      ariaRole: 'group',
      ariaLabel,
    }
  })
}

/** Where a group stands: round its steps, or small where they begin when it is folded up. null: it has none. */
export function groupBounds(document: FlowDocument, group: Group, measured: Measured): Bounds | null {
  const steps = stepsOf(document, group.stepKeys)
  const inside = boundsAround(steps.map((step) => boundsOf(step, sizeOf(step.key, measured))))
  if (inside === null) return null
  const [x, y] = [inside.x - around, inside.y - head]
  if (group.collapsed) return { x, y, ...folded }
  return { x, y, width: inside.width + 2 * around, height: inside.height + head + around }
}

/** The groups as nodes behind their steps; an unchanged one comes back as the same value. */
export function groupNodes(known: ReadonlyMap<string, Node>, given: Given): GroupFlowNode[] {
  const { document, selection, measured, live, words } = given
  const selected = new Set(selection.steps)
  return document.canvas.groups.flatMap((group) => {
    const bounds = groupBounds(document, group, measured)
    if (bounds === null) return []
    const id = groupNodeId(group.id)
    const before = known.get(id)
    const isSelected = group.stepKeys.every((key) => selected.has(key))
    const isLive = group.collapsed && live.stepKey !== null && group.stepKeys.includes(live.stepKey)
    const problems = group.collapsed ? group.stepKeys.flatMap((key) => given.problems.get(key) ?? []) : noProblems
    const ariaLabel = words.group(group.title)
    if (
      isGroup(before) &&
      before.data.group === group &&
      before.data.live === isLive &&
      sameItems(before.data.problems, problems) &&
      before.selected === isSelected &&
      before.ariaLabel === ariaLabel &&
      before.position.x === bounds.x &&
      before.position.y === bounds.y &&
      before.width === bounds.width &&
      before.height === bounds.height
    ) {
      return [before]
    }
    const { width, height } = bounds
    const node: GroupFlowNode = {
      id,
      type: 'group',
      position: { x: bounds.x, y: bounds.y },
      data: { group, problems, live: isLive },
      selected: isSelected,
      selectable: false,
      dragHandle: '[data-group-head]',
      width,
      height,
      measured: { width, height },
      zIndex: -2,
      ariaRole: 'group',
      ariaLabel,
      // Its inside belongs to the steps and to the canvas behind it.
      style: { pointerEvents: 'none' },
    }
    return [node]
  })
}

function sizeOf(key: string, measured: Measured): Sizes {
  const size = measured.get(stepNodeId(key))
  return size === undefined ? new Map() : new Map([[key, size]])
}

const sameItems = (a: readonly Problem[], b: readonly Problem[]): boolean =>
  a.length === b.length && a.every((problem, index) => problem === b[index])

const isNote = (node: Node | undefined): node is NoteFlowNode => node?.type === 'note'
const isGroup = (node: Node | undefined): node is GroupFlowNode => node?.type === 'group'

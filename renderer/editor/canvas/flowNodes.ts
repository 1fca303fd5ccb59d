import type { Node } from 'reactflow'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import type { EntryTrigger } from '../../../shared/domain/trigger.ts'
import type { Problem } from '../../../shared/flow/check/problem.ts'
import { findTemplate } from '../document/findTemplate.ts'
import { foldedSteps } from '../document/groups/groupsOf.ts'
import { saidText } from '../document/saidText.ts'
import type { LiveMarks } from '../store/liveMarks.ts'
import type { Selection } from '../store/selection.ts'
import type { CanvasWords } from './canvasWords.ts'
import { startNodeId, stepNodeId } from './nodeId.ts'
import { groupNodes, noteNodes, type GroupFlowNode, type NoteFlowNode } from './noteNodes.ts'

/** `here`: the conversation stands at this step; `passed`: the last turn went through it. */
export type LiveMark = 'here' | 'passed' | null

export type StepNodeData = {
  readonly step: Step
  /** What it says; null when it says nothing. */
  readonly text: string | null
  readonly problems: readonly Problem[]
  readonly live: LiveMark
  readonly titleInEdit: boolean
}
export type StartNodeData = {
  readonly triggers: readonly EntryTrigger[]
  readonly linked: boolean
  readonly problems: readonly Problem[]
}
export type StepFlowNode = Node<StepNodeData, 'step'>
export type StartFlowNode = Node<StartNodeData, 'start'>
export type FlowNode = StepFlowNode | StartFlowNode | NoteFlowNode | GroupFlowNode

/** A node's size as the browser measured it, by node id. React Flow hides a node whose size it does not know. */
export type Measured = ReadonlyMap<string, { readonly width: number; readonly height: number }>

export interface NodesInput {
  readonly document: FlowDocument
  readonly selection: Selection
  /** By step key; the flow's own under null. Lists of an unchanged step must be the same value. */
  readonly problems: ReadonlyMap<string | null, readonly Problem[]>
  readonly live: LiveMarks
  readonly titleInEdit: string | null
  readonly measured: Measured
  readonly words: CanvasWords
}

const noProblems: readonly Problem[] = []

/**
 * The nodes of a flow: groups, notes, Start, and the steps in their order without those that are folded up. A node of `before` comes back as the same value while nothing about it changed,
 * so typing in one step draws one node again, however large the flow is.
 */
export function flowNodes(before: readonly FlowNode[], input: NodesInput): readonly FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]))
  const selected = new Set(input.selection.steps)
  const passed = new Set(input.live.entered)
  const folded = foldedSteps(input.document)
  const nodes: FlowNode[] = [
    ...groupNodes(known, input),
    ...noteNodes(known, input),
    startNode(known.get(startNodeId), input),
  ]
  for (const step of input.document.steps) {
    if (folded.has(step.key)) continue
    const live = step.key === input.live.stepKey ? 'here' : passed.has(step.key) ? 'passed' : null
    const id = stepNodeId(step.key)
    nodes.push(stepNode(known.get(id), id, step, live, selected.has(step.key), input))
  }
  return nodes
}

function startNode(
  known: FlowNode | undefined,
  { document, selection, problems, measured, words }: NodesInput,
): FlowNode {
  const linked = document.steps.length > 0
  const own = problems.get(null) ?? noProblems
  const size = measured.get(startNodeId)
  if (
    known?.type === 'start' &&
    known.data.triggers === document.triggers &&
    known.data.linked === linked &&
    known.data.problems === own &&
    known.position === document.canvas.start &&
    known.selected === selection.start &&
    known.measured === size &&
    known.ariaLabel === words.start
  ) {
    return known
  }
  return {
    id: startNodeId,
    type: 'start',
    position: document.canvas.start,
    data: { triggers: document.triggers, linked, problems: own },
    selected: selection.start,
    ariaRole: 'group',
    ariaLabel: words.start,
    domAttributes: words.stepRole,
    deletable: false,
    ...(size === undefined ? {} : { measured: size }),
  }
}

function stepNode(
  known: FlowNode | undefined,
  id: string,
  step: Step,
  live: LiveMark,
  selected: boolean,
  { document, problems, titleInEdit, measured, words }: NodesInput,
): FlowNode {
  const template = findTemplate(document, step)
  const text = template === null ? null : saidText(template)
  const own = problems.get(step.key) ?? noProblems
  const ariaLabel = words.step(step.type, step.title)
  const inEdit = titleInEdit === step.key
  const size = measured.get(id)
  if (
    known?.type === 'step' &&
    known.data.step === step &&
    known.data.text === text &&
    known.data.problems === own &&
    known.data.live === live &&
    known.data.titleInEdit === inEdit &&
    known.selected === selected &&
    known.measured === size &&
    known.ariaLabel === ariaLabel
  ) {
    return known
  }
  return {
    id,
    type: 'step',
    position: step.position,
    data: { step, text, problems: own, live, titleInEdit: inEdit },
    selected,
    ariaRole: 'group',
    ariaLabel,
    domAttributes: words.stepRole,
    ...(size === undefined ? {} : { measured: size }),
  }
}

import type { FlowDocument } from '../../domain/flow.ts'
import type { Step } from '../../domain/flowStep.ts'
import { stepName } from '../check/stepName.ts'
import type { FlowChange, NamedStep } from './flowChange.ts'
import { stepChanges } from './stepChanges.ts'
import { triggerChanges } from './triggerChanges.ts'

/**
 * What changed between two states of one flow, as facts in a fixed order: the flow, its triggers, steps that went, then the steps of
 * `after` in their order. Steps are the same when their key is. Places on the canvas, notes and groups do not count. Linear time.
 */
export const diffFlows = (before: FlowDocument, after: FlowDocument): FlowChange[] => {
  const old = new Map(before.steps.map((step) => [step.key, step]))
  const kept = new Set(after.steps.map((step) => step.key))
  const removed = before.steps.filter((step) => !kept.has(step.key))
  return [
    ...flowChanges(before, after),
    ...triggerChanges(before.triggers, after.triggers),
    ...removed.map((step): FlowChange => ({ kind: 'step_removed', step: named(step), type: step.type })),
    ...changesOfSteps(before, after, old),
  ]
}

const changesOfSteps = (before: FlowDocument, after: FlowDocument, old: ReadonlyMap<string, Step>): FlowChange[] => {
  const around = { before: surroundings(before), after: surroundings(after) }
  return after.steps.flatMap((step): FlowChange[] => {
    const earlier = old.get(step.key)
    return earlier === undefined
      ? [{ kind: 'step_added', step: named(step), type: step.type }]
      : stepChanges(earlier, step, around)
  })
}

const flowChanges = (before: FlowDocument, after: FlowDocument): FlowChange[] => {
  const changes: FlowChange[] = []
  if (before.name !== after.name) changes.push({ kind: 'flow_renamed', from: before.name, to: after.name })
  const [from, to] = [before.settings.expiryMinutes, after.settings.expiryMinutes]
  if (from !== to) changes.push({ kind: 'expiry_changed', from, to })
  const [first, newFirst] = [before.steps[0], after.steps[0]]
  if (first?.key !== newFirst?.key) {
    changes.push({
      kind: 'first_step_changed',
      from: first === undefined ? null : named(first),
      to: newFirst === undefined ? null : named(newFirst),
    })
  }
  return changes
}

const surroundings = ({ steps, templates }: FlowDocument) => ({
  names: new Map(steps.map((step) => [step.key, named(step)])),
  templates: new Map(templates.map((template) => [template.id, template])),
})

const named = (step: Step): NamedStep => ({ stepKey: step.key, title: stepName(step) })

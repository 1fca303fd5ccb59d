import type { Step } from '../../domain/flowStep.ts'
import type { Template } from '../../domain/template.ts'
import { exitsOf, type StepExit } from '../exits.ts'
import { stepName } from '../check/stepName.ts'
import { waits } from '../waits.ts'
import { answerChanges } from './answerChanges.ts'
import type { FlowChange, NamedStep } from './flowChange.ts'
import { sameValue } from './sameValue.ts'

interface Surroundings {
  readonly names: ReadonlyMap<string, NamedStep>
  readonly templates: ReadonlyMap<string, Template>
}

/** What changed in one step. `around` says what its links and its text mean in each of the two states. */
export const stepChanges = (
  before: Step,
  after: Step,
  around: { readonly before: Surroundings; readonly after: Surroundings },
): FlowChange[] => {
  const step: NamedStep = { stepKey: after.key, title: stepName(after) }
  const changes: FlowChange[] = []
  if (before.title !== after.title) changes.push({ kind: 'step_renamed', step, from: stepName(before) })
  if (before.type !== after.type) {
    changes.push({ kind: 'step_type_changed', step, from: before.type, to: after.type })
  }
  changes.push(...textChanges(step, saidBy(before, around.before), saidBy(after, around.after)))
  changes.push(...answerChanges(step, before.answers, after.answers, around.after.names))
  changes.push(...linkChanges(step, before, after, around))
  if (!sameValue(settingsOf(before), settingsOf(after))) changes.push({ kind: 'step_settings_changed', step })
  return changes
}

interface Said {
  readonly content: string
  readonly others: readonly (string | boolean)[]
}

const saidBy = (step: Step, { templates }: Surroundings): Said => {
  const template = step.templateId === null ? undefined : templates.get(step.templateId)
  return {
    content: template?.content ?? '',
    others: [template?.isActive ?? true, ...(template?.variants ?? []), '', ...step.retryTexts],
  }
}

const textChanges = (step: NamedStep, before: Said, after: Said): FlowChange[] => {
  const changes: FlowChange[] = []
  if (before.content !== after.content) {
    changes.push({ kind: 'text_changed', step, from: before.content, to: after.content })
  }
  if (!sameValue(before.others, after.others)) changes.push({ kind: 'other_texts_changed', step })
  return changes
}

/** Exits both states show that lead elsewhere now. Those of new and removed answers are told with the answer. */
const linkChanges = (
  step: NamedStep,
  before: Step,
  after: Step,
  around: { readonly before: Surroundings; readonly after: Surroundings },
): FlowChange[] => {
  const old = new Map(exitsOf(before).map((exit) => [exit.exit, exit]))
  return exitsOf(after).flatMap((exit): FlowChange[] => {
    const earlier = old.get(exit.exit)
    if (earlier === undefined && exit.label.kind === 'answer') return []
    const from = earlier?.to ?? null
    if (from === exit.to) return []
    return [
      {
        kind: 'exit_relinked',
        step,
        label: exit.label,
        from: target(from, around.before),
        to: target(exit.to, around.after),
      },
    ]
  })
}

const target = (key: StepExit['to'], { names }: Surroundings): NamedStep | null =>
  key === null ? null : (names.get(key) ?? { stepKey: key, title: key })

const settingsOf = (step: Step) => [
  waits(step),
  step.variable,
  step.validation.kind,
  ...(step.validation.kind === 'number' ? [step.validation.min, step.validation.max] : []),
  step.maxRetries,
  step.timeoutSec,
]

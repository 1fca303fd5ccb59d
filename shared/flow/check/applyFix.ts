import type { FlowDocument } from '../../domain/flow.ts'
import type { Step } from '../../domain/flowStep.ts'
import { nextOf } from '../exits.ts'
import { freePosition } from '../freePosition.ts'
import { newStep } from '../newFlow.ts'
import { uniqueKey } from '../stepKey.ts'
import { withExit } from '../withExit.ts'
import { withoutStep } from '../withoutStep.ts'
import type { Fix } from './fix.ts'

/** The document after a repair. A fix that no longer fits (its step is gone meanwhile) leaves the document as it is. */
export const applyFix = (document: FlowDocument, fix: Fix, { newId }: { newId: () => string }): FlowDocument => {
  switch (fix.kind) {
    case 'set_exit':
      return withStep(document, fix.stepKey, (step) => withExit(step, fix.exit, fix.to))
    case 'ask_again':
      return withStep(document, fix.stepKey, (step) => withExit(step, fix.exit, step.key))
    case 'add_end_and_link':
      return withNewEnd(document, fix)
    case 'only_answers':
      return withStep(document, fix.stepKey, (step) => ({ ...step, validation: { kind: 'answers' } }))
    case 'remove_answer':
      return withStep(document, fix.stepKey, (step) => ({
        ...step,
        answers: step.answers.filter(({ id }) => id !== fix.answerId),
      }))
    case 'remove_step':
      return withoutStep(document, fix.stepKey)
    case 'wait_for_answer':
      return withStep(document, fix.stepKey, (step) => ({ ...step, waitInput: true, any: nextOf(step), next: null }))
    case 'new_step_key':
      return withNewKey(document, fix.index)
    case 'activate_template':
      return {
        ...document,
        templates: document.templates.map((one) => (one.id === fix.templateId ? { ...one, isActive: true } : one)),
      }
    case 'add_trigger':
      return {
        ...document,
        triggers: [
          ...document.triggers,
          {
            id: newId(),
            type: 'equals',
            pattern: fix.pattern,
            priority: 0,
            cooldownSec: 0,
            active: true,
            interrupts: false,
          },
        ],
      }
    case 'activate_triggers':
      return { ...document, triggers: document.triggers.map((trigger) => ({ ...trigger, active: true })) }
    case 'remove_trigger':
      return { ...document, triggers: document.triggers.filter(({ id }) => id !== fix.triggerId) }
    default:
      return fix satisfies never
  }
}

/** Changes the first step with that key, the one the graph knows. */
const withStep = (document: FlowDocument, key: string, change: (step: Step) => Step): FlowDocument => {
  const index = document.steps.findIndex((step) => step.key === key)
  const step = document.steps[index]
  return step === undefined ? document : { ...document, steps: document.steps.with(index, change(step)) }
}

const withNewEnd = (document: FlowDocument, fix: Extract<Fix, { kind: 'add_end_and_link' }>): FlowDocument => {
  const from = document.steps.find((step) => step.key === fix.stepKey)
  if (from === undefined) return document
  const end = newStep({
    key: uniqueKey(fix.title, new Set(document.steps.map((step) => step.key))),
    type: 'end',
    title: fix.title,
    position: freePosition(document, from.position),
  })
  const linked = withStep(document, from.key, (step) => withExit(step, fix.exit, end.key))
  return { ...linked, steps: [...linked.steps, end] }
}

const withNewKey = (document: FlowDocument, index: number): FlowDocument => {
  const step = document.steps[index]
  if (step === undefined) return document
  const key = uniqueKey(step.title, new Set(document.steps.map((one) => one.key)))
  return { ...document, steps: document.steps.with(index, { ...step, key }) }
}

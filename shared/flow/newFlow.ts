import type { FlowDocument } from '../domain/flow.ts'
import type { Position, Step, StepType } from '../domain/flowStep.ts'
import type { Template } from '../domain/template.ts'
import { emptyCanvas } from './emptyCanvas.ts'
import { defaultMaxRetries } from './stepConfig.ts'

/** A flow with its Start node and nothing else. */
export const newFlowDocument = (name: string): FlowDocument => ({
  name,
  steps: [],
  templates: [],
  triggers: [],
  canvas: emptyCanvas,
  settings: { expiryMinutes: null },
})

/** A step that says nothing and leads nowhere yet. A new message goes on by itself; a question waits. */
export const newStep = (given: { key: string; type: StepType; title: string; position: Position }): Step => ({
  ...given,
  templateId: null,
  waitInput: given.type === 'collect_input',
  answers: [],
  next: null,
  any: null,
  invalid: null,
  timeout: null,
  variable: null,
  validation: { kind: 'any' },
  retryTexts: [],
  maxRetries: defaultMaxRetries,
  timeoutSec: null,
})

/** A template for a step of this flow. `key` comes from `uniqueKey`, `id` from outside. */
export const newTemplate = (given: { id: string; key: string; title: string; content: string }): Template => ({
  ...given,
  variants: [],
  locale: null,
  isActive: true,
})

import * as fc from 'fast-check'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import type { Template } from '../../../shared/domain/template.ts'
import { newFlowDocument, newStep, newTemplate } from '../../../shared/flow/newFlow.ts'
import { stepArbitrary, wordArbitrary } from './arbitraries.ts'

const at = { x: 0, y: 0 }

export const textOf = (content: string, fields: Partial<Template> = {}): Template => ({
  ...newTemplate({ id: `t-${content}`, key: `k-${content}`, title: content, content }),
  ...fields,
})

/** A message with its own template (`t-<key>`), a question and an end, ready for a test to change. */
export const message = (key: string, next: string | null, fields: Partial<Step> = {}): Step => ({
  ...newStep({ key, type: 'send_template', title: key, position: at }),
  templateId: `t-${key}`,
  next,
  ...fields,
})

export const question = (
  key: string,
  answers: readonly (readonly [text: string, to: string | null])[],
  any: string | null,
  fields: Partial<Step> = {},
): Step => ({
  ...newStep({ key, type: 'collect_input', title: key, position: at }),
  templateId: `t-${key}`,
  answers: answers.map(([text, to], index) => ({ id: `a${index + 1}`, text, synonyms: [], to })),
  any,
  ...fields,
})

export const end = (key: string): Step => newStep({ key, type: 'end', title: key, position: at })

/** A flow of these steps, each with a text, started by "oi". */
export const flowOf = (steps: Step[], fields: Partial<FlowDocument> = {}): FlowDocument => ({
  ...newFlowDocument('Atendimento'),
  steps,
  templates: steps.filter((step) => step.templateId !== null).map((step) => textOf(step.key)),
  triggers: [{ id: 'g1', type: 'equals', pattern: 'oi', priority: 0, cooldownSec: 0, active: true, interrupts: false }],
  ...fields,
})

const plain = { noNullPrototype: true }
const templateArbitrary: fc.Arbitrary<Template> = fc.record(
  {
    id: fc.constantFrom('t1', 't2', '__proto__'),
    key: fc.string({ minLength: 1, maxLength: 8 }),
    title: wordArbitrary,
    content: fc.oneof(fc.constantFrom('Oi {{nome}}', '{{pedido}} {{pedido|x}}', '{{{{', ''), wordArbitrary),
    variants: fc.array(wordArbitrary, { maxLength: 2 }),
    locale: fc.option(fc.constantFrom('pt-BR', 'en')),
    isActive: fc.boolean(),
  },
  plain,
)

/** Any document the domain allows, hostile ones included. */
export const documentArbitrary: fc.Arbitrary<FlowDocument> = fc.record(
  {
    name: wordArbitrary,
    steps: fc.array(stepArbitrary, { maxLength: 10 }),
    templates: fc.uniqueArray(templateArbitrary, { maxLength: 3, selector: ({ id }) => id }),
    triggers: fc.array(
      fc.record(
        {
          id: fc.uuid(),
          type: fc.constantFrom('equals' as const, 'contains' as const, 'regex' as const, 'number' as const),
          pattern: fc.oneof(fc.constantFrom('oi', '(', '1-5', ' ', '*'), fc.string({ maxLength: 10 })),
          priority: fc.integer({ min: -1_000, max: 1_000 }),
          cooldownSec: fc.nat(315_360_000),
          active: fc.boolean(),
          interrupts: fc.boolean(),
        },
        plain,
      ),
      { maxLength: 3 },
    ),
    canvas: fc.constant({ start: at, viewport: null, notes: [], groups: [] }),
    settings: fc.record({ expiryMinutes: fc.option(fc.integer({ min: 1, max: 525_600 })) }, plain),
  },
  plain,
)

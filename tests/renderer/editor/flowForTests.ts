import type { OpenedFlow } from '../../../shared/api/contract.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Step, StepType } from '../../../shared/domain/flowStep.ts'
import { newFlowDocument, newStep, newTemplate } from '../../../shared/flow/newFlow.ts'

/** A step with some of its fields given. */
export const step = (key: string, type: StepType, fields: Partial<Step> = {}): Step => ({
  ...newStep({ key, type, title: key, position: { x: 0, y: 0 } }),
  ...fields,
})

/** hello -> menu -(boleto)-> bill -> bye, -(humano)-> bye, any other answer -> menu. */
export const menuFlow = (): FlowDocument => ({
  ...newFlowDocument('Atendimento'),
  steps: [
    step('hello', 'send_template', { templateId: 't-hello', next: 'menu', position: { x: 0, y: 0 } }),
    step('menu', 'collect_input', {
      templateId: 't-menu',
      answers: [
        { id: 'a1', text: 'boleto', synonyms: [], to: 'bill' },
        { id: 'a2', text: 'humano', synonyms: [], to: 'bye' },
      ],
      any: 'menu',
      position: { x: 400, y: 0 },
    }),
    step('bill', 'send_template', { templateId: 't-bill', next: 'bye', position: { x: 800, y: 0 } }),
    step('bye', 'end', { position: { x: 1200, y: 0 } }),
  ],
  templates: [
    newTemplate({ id: 't-hello', key: 'hello', title: 'hello', content: 'Oi {{nome}}' }),
    newTemplate({ id: 't-menu', key: 'menu', title: 'menu', content: 'Posso ajudar?' }),
    newTemplate({ id: 't-bill', key: 'bill', title: 'bill', content: 'Aqui está' }),
  ],
})

export const opened = (document: FlowDocument): OpenedFlow => ({
  flowKey: 'atendimento',
  document,
  revision: 1,
  savedAt: '2026-01-01T00:00:00.000Z',
  status: 'draft',
  version: 1,
  publishedVersion: null,
})

/** Ids that are new each time. */
export function countedIds(): () => string {
  let count = 0
  return () => `id-${(count += 1)}`
}

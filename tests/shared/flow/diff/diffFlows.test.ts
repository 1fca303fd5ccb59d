import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Step } from '../../../../shared/domain/flowStep.ts'
import { diffFlows } from '../../../../shared/flow/diff/diffFlows.ts'
import { documentArbitrary, end, flowOf, message, question, textOf } from '../documents.ts'

const base = flowOf([
  message('oi', 'menu'),
  question(
    'menu',
    [
      ['Boleto', 'fim'],
      ['Outro', 'oi'],
    ],
    'menu',
  ),
  end('fim'),
])
const fim = { stepKey: 'fim', title: 'fim' }
const menu = { stepKey: 'menu', title: 'menu' }
const oi = { stepKey: 'oi', title: 'oi' }
const withMenu = (change: (step: Step) => Step): FlowDocument => ({
  ...base,
  steps: base.steps.map((step) => (step.key === 'menu' ? change(step) : step)),
})

describe('what changed between two states of a flow', () => {
  it('is nothing between a flow and itself, wherever its steps stand', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const keys = new Set(document.steps.map(({ key }) => key))
        fc.pre(keys.size === document.steps.length)
        const moved = document.steps.map((step) => ({ ...step, position: { x: 1, y: 2 } }))
        expect(diffFlows(document, { ...document, steps: moved })).toEqual([])
      }),
    )
  })

  it('tells the name, the expiry, the first step, added and removed steps', () => {
    const after: FlowDocument = {
      ...base,
      name: 'Novo',
      settings: { expiryMinutes: 30 },
      steps: [end('tchau'), ...base.steps.slice(1)],
    }
    expect(diffFlows(base, after)).toEqual([
      { kind: 'flow_renamed', from: 'Atendimento', to: 'Novo' },
      { kind: 'expiry_changed', from: null, to: 30 },
      { kind: 'first_step_changed', from: oi, to: { stepKey: 'tchau', title: 'tchau' } },
      { kind: 'step_removed', step: oi, type: 'send_template' },
      { kind: 'step_added', step: { stepKey: 'tchau', title: 'tchau' }, type: 'end' },
    ])
  })

  it('tells a new title, another kind of step and other settings', () => {
    const step = { stepKey: 'menu', title: 'Opções' }
    expect(
      diffFlows(
        base,
        withMenu((one) => ({ ...one, title: 'Opções', type: 'send_template', waitInput: true })),
      ),
    ).toEqual([
      { kind: 'step_renamed', step, from: 'menu' },
      { kind: 'step_type_changed', step, from: 'collect_input', to: 'send_template' },
    ])
    expect(
      diffFlows(
        base,
        withMenu((one) => ({ ...one, maxRetries: 5 })),
      ),
    ).toEqual([{ kind: 'step_settings_changed', step: menu }])
  })

  it('tells another text, also when only its template was exchanged, and other wordings', () => {
    const templates = [textOf('oi', { id: 'new', content: 'Olá!' }), textOf('menu', { variants: ['E aí?'] })]
    const after = { ...base, templates, steps: base.steps.with(0, message('oi', 'menu', { templateId: 'new' })) }
    expect(diffFlows(base, after)).toEqual([
      { kind: 'text_changed', step: oi, from: 'oi', to: 'Olá!' },
      { kind: 'other_texts_changed', step: menu },
    ])
  })

  it('tells answers added, removed, reworded and rearranged, and each exit that leads elsewhere', () => {
    const change = withMenu((step) => ({
      ...step,
      any: 'fim',
      answers: [
        { id: 'a2', text: 'Outra coisa', synonyms: [], to: 'fim' },
        { id: 'a3', text: 'Sair', synonyms: [], to: 'fim' },
      ],
    }))
    expect(diffFlows(base, change)).toEqual([
      { kind: 'answer_removed', step: menu, answer: 'Boleto' },
      { kind: 'answer_reworded', step: menu, from: 'Outro', to: 'Outra coisa' },
      { kind: 'answer_added', step: menu, answer: 'Sair', to: fim },
      { kind: 'exit_relinked', step: menu, label: { kind: 'answer', text: 'Outra coisa' }, from: oi, to: fim },
      { kind: 'exit_relinked', step: menu, label: { kind: 'any' }, from: menu, to: fim },
    ])
    expect(
      diffFlows(
        base,
        withMenu((step) => ({ ...step, answers: step.answers.toReversed() })),
      ),
    ).toEqual([{ kind: 'answers_rearranged', step: menu }])
  })

  it('tells triggers added, removed and changed', () => {
    const [first] = base.triggers
    const triggers = [
      { ...first!, pattern: 'olá' },
      { ...first!, id: 'g2', pattern: 'bom dia' },
    ]
    expect(diffFlows(base, { ...base, triggers })).toEqual([
      { kind: 'trigger_changed', type: 'equals', pattern: 'olá', from: 'oi' },
      { kind: 'trigger_added', type: 'equals', pattern: 'bom dia' },
    ])
    expect(diffFlows(base, { ...base, triggers: [] })).toEqual([
      { kind: 'trigger_removed', type: 'equals', pattern: 'oi' },
    ])
  })

  it('finds something for any two documents that differ in a step, and never throws', () => {
    fc.assert(
      fc.property(documentArbitrary, documentArbitrary, (before, after) => {
        const keysOf = ({ steps }: FlowDocument) => [...new Set(steps.map(({ key }) => key))].toSorted().join()
        const changes = diffFlows(before, after)
        if (keysOf(before) !== keysOf(after)) expect(changes.length).toBeGreaterThan(0)
      }),
    )
  })
})

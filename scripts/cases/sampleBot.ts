import { compileCatalog } from '../../main/engine/compileCatalog.ts'
import { decide } from '../../main/engine/decide.ts'
import type { Decision, Situation } from '../../main/engine/types.ts'
import type { FlowInstance } from '../../shared/domain/flowInstance.ts'
import { defaultSettings } from '../../shared/domain/settings.ts'
import { stepSchema } from '../../shared/domain/flowStep.ts'
import { templateSchema } from '../../shared/domain/template.ts'

/** What the pure engine decides when a text is the first thing a contact says. Nothing matches but the fallback. */
export const firstMessage = (text: string): Decision =>
  decide(situation(null), { kind: 'inbound', text }, catalog, ports())

/** What it decides when the contact stands on a question with two answers and a way on for any other one. */
export const answerOnQuestion = (text: string): Decision =>
  decide(situation(standingOnQuestion), { kind: 'inbound', text }, catalog, ports())

const now = new Date('2026-01-05T12:00:00Z')
const ports = () => {
  let ids = 0
  return { now, random: () => 0.5, newId: () => `id${(ids += 1)}` }
}

const template = (id: string, content: string) =>
  templateSchema.parse({ id, key: id, title: id, content, variants: [], locale: null, isActive: true })

const step = (key: string, fields: object) =>
  stepSchema.parse({
    key,
    title: key,
    type: 'end',
    templateId: null,
    waitInput: false,
    answers: [],
    next: null,
    any: null,
    invalid: null,
    timeout: null,
    variable: null,
    validation: { kind: 'any' },
    retryTexts: [],
    maxRetries: 3,
    timeoutSec: null,
    position: { x: 0, y: 0 },
    ...fields,
  })

const { catalog } = compileCatalog({
  flows: [
    {
      id: 'flow',
      key: 'flow',
      published: true,
      steps: [
        step('question', {
          type: 'collect_input',
          templateId: 'question',
          waitInput: true,
          variable: 'resposta',
          answers: [
            { id: 'one', text: '1', synonyms: ['sim'], to: 'end' },
            { id: 'two', text: '2', synonyms: ['não'], to: 'end' },
          ],
          any: 'end',
        }),
        step('end', { templateId: 'end' }),
      ],
      expiryMinutes: null,
    },
  ],
  triggers: [],
  templates: [
    template('question', 'Olá {{nome}}, 1 ou 2?'),
    template('end', 'Você disse: {{resposta|nada}}'),
    template('fallback', 'Não entendi.'),
  ],
  settings: {
    ...defaultSettings,
    optOutWords: [],
    optOutWordsOutsideFlow: [],
    optInWords: [],
    fallbackTemplateId: 'fallback',
  },
  language: 'pt-BR',
  texts: { optOutConfirmation: 'Ok.', optInConfirmation: 'Ok.' },
})

const standingOnQuestion: FlowInstance = {
  id: 'instance',
  contactId: 'contact',
  flowId: 'flow',
  currentStepKey: 'question',
  state: { vars: [], invalidCount: 0, pauseReason: null, askedAt: null },
  lastInteractionAt: now,
  paused: false,
  rev: 0,
  endedAt: null,
  endReason: null,
}

const situation = (instance: FlowInstance | null): Situation => ({
  contact: { id: 'contact', phone: '+5511988887777', name: 'Ana', optIn: true },
  instance,
  lastAnswered: new Map(),
  lastFallbackAt: null,
  inboundInLastMinute: 0,
  templateUses: new Map(),
})

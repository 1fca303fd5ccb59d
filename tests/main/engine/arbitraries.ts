import * as fc from 'fast-check'
import type { Answer, Step, Validation } from '../../../shared/domain/flowStep.ts'
import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import type { Template } from '../../../shared/domain/template.ts'
import type { Trigger } from '../../../shared/domain/trigger.ts'
import type { EngineEvent } from '../../../main/engine/types.ts'
import type { World } from './samples.ts'
import { after, catalogOf, step, template, trigger } from './samples.ts'

const keys = ['a', 'b', 'c', 'd', 'e', '__proto__']
/** Words that answers, triggers and people share, so that they meet. */
const words = ['sim', 'não', 'boleto', '1', '2', 'oi', 'sair', 'parar', 'voltar', '__proto__', 'ajuda']
const templateIds = ['t-plain', 't-name', 't-empty', 't-off', 't-two', 't-three']

const templates: readonly Template[] = [
  template('t-plain'),
  template('t-name', { content: 'Olá {{nome}}, {{valor}} {{x|y}}' }),
  template('t-empty', { content: '{{nada}}' }),
  template('t-off', { isActive: false }),
  template('t-two', { variants: ['dois A', 'dois B'] }),
  template('t-three', { variants: ['três A', 'três B', 'três C'] }),
]

const target = fc.option(fc.constantFrom(...keys, ...keys, 'sumiu'), { nil: null, freq: 4 })
const word = fc.constantFrom(...words)
/** What people say: as a rule not the words that end and begin consent, or most conversations would be over at once. */
const saidWord = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words.filter((known) => !['parar', 'sair'].includes(known))) },
  { weight: 1, arbitrary: fc.constantFrom('parar', 'sair') },
)
const templateId = fc.option(fc.constantFrom(...templateIds, 't-gone'), { nil: null, freq: 5 })
const validation: fc.Arbitrary<Validation> = fc.oneof(
  fc.constantFrom<Validation>(
    { kind: 'any' },
    { kind: 'text' },
    { kind: 'email' },
    { kind: 'phone' },
    { kind: 'date' },
    { kind: 'answers' },
  ),
  fc.record({ kind: fc.constant('number' as const), min: fc.constantFrom(null, 0), max: fc.constantFrom(null, 5) }),
)
const answers: fc.Arbitrary<Answer[]> = fc.uniqueArray(word, { maxLength: 3 }).chain((texts) =>
  fc.tuple(
    ...texts.map((text) =>
      fc.record({
        id: fc.constant(`a-${text}`),
        text: fc.constant(text),
        synonyms: fc.array(word, { maxLength: 1 }),
        to: target,
      }),
    ),
  ),
)

const stepOf = (key: string): fc.Arbitrary<Step> =>
  fc
    .record({
      type: fc.constantFrom(
        'send_template' as const,
        'send_template' as const,
        'collect_input' as const,
        'collect_input' as const,
        'collect_input' as const,
        'end' as const,
      ),
      templateId,
      waitInput: fc.boolean(),
      answers,
      next: target,
      any: target,
      invalid: target,
      timeout: target,
      variable: fc.constantFrom(null, 'valor', '__proto__'),
      validation,
      retryTexts: fc.array(fc.constantFrom('De novo, {{nome}}', ' ', '{{nada}}'), { maxLength: 3 }),
      maxRetries: fc.integer({ min: 0, max: 4 }),
      timeoutSec: fc.constantFrom(null, 1, 60, 315_360_000),
    })
    .map((fields) => step(key, fields))

/** The steps of a draft in any state of repair. */
export const anyDraftSteps = fc.subarray(keys).chain((chosen) => fc.tuple(...chosen.map(stepOf)))

const triggers: fc.Arbitrary<Trigger[]> = fc
  .array(
    fc
      .record({
        type: fc.constantFrom('equals' as const, 'contains' as const, 'regex' as const, 'number' as const),
        pattern: fc.oneof(word, fc.constantFrom('.', '(', '*', '1-3', 'bol.*', '')),
        priority: fc.integer({ min: -2, max: 2 }),
        cooldownSec: fc.constantFrom(0, 0, 30, 3_600),
        active: fc.boolean(),
        interrupts: fc.boolean(),
        templateId,
        flowId: fc.constantFrom(null, 'flow-1', 'flow-2', 'flow-old', 'gone'),
        updatedAt: fc.integer({ min: 0, max: 3 }).map(after),
      })
      .map((fields) => fields),
    { maxLength: 6 },
  )
  .map((list) => list.map((fields, index) => trigger(`g${index}`, fields.pattern, fields)))

/** What a random bot is made of: flows that wait, run, circle, break and end, with triggers that cut in. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    steps: anyDraftSteps,
    triggers,
    expiryMinutes: fc.constantFrom(null, 1, 600),
    fallbackTemplateId: fc.constantFrom(null, 't-plain', 't-two', 't-gone'),
    fallbackCooldownSec: fc.constantFrom(0, 60),
  })
  .map(({ fallbackTemplateId, fallbackCooldownSec, ...world }) => ({
    ...world,
    templates,
    settings: { fallbackTemplateId, fallbackCooldownSec },
  }))

export const anyCatalog = anyWorld.map(catalogOf)

const text = fc.oneof(
  { weight: 6, arbitrary: saidWord },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'x@y.com',
      '31/12/2026',
      '(11) 98888-7777',
      '{{nome}}',
      '\ud800',
      '9'.repeat(5_000),
    ),
  },
)

const flowId = fc.constantFrom('flow-1', 'flow-1', 'flow-2', 'flow-2', 'flow-old', 'gone')
const how = fc.constantFrom('go_on' as const, 'restart' as const, 'end' as const)
const command: fc.Arbitrary<OperatorCommand> = fc.oneof(
  { weight: 3, arbitrary: flowId.map((id) => ({ kind: 'start_flow' as const, flowId: id })) },
  { weight: 3, arbitrary: fc.constant({ kind: 'take_over' as const }) },
  { weight: 4, arbitrary: how.map((way) => ({ kind: 'give_back' as const, how: way })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'end' as const }) },
  { weight: 1, arbitrary: text.map((said) => ({ kind: 'say' as const, text: said })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(true, true, false).map((optIn) => ({ kind: 'set_consent' as const, optIn })),
  },
)

/** What happens, and how many seconds after the event before it; clocks are set back too. */
export interface TimedEvent {
  readonly event: EngineEvent
  readonly elapsed: number
  /** Staff switch the contact off just before. */
  readonly switchedOff: boolean
}
const elapsed = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 2, arbitrary: fc.constantFrom(30, 60, 61, 3_600, 86_401, 400_000_000) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -3_600, -100_000) },
)
/** Most begin inside a flow. */
export const anyTalk: fc.Arbitrary<TimedEvent[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.array(
      fc.record({
        event: fc.oneof(
          { weight: 8, arbitrary: text.map((said): EngineEvent => ({ kind: 'inbound', text: said })) },
          { weight: 2, arbitrary: fc.constant<EngineEvent>({ kind: 'tick' }) },
          { weight: 3, arbitrary: command.map((order): EngineEvent => ({ kind: 'command', command: order })) },
        ),
        elapsed,
        switchedOff: fc.integer({ min: 0, max: 30 }).map((dice) => dice === 30),
      }),
      { maxLength: 40, size: 'medium' },
    ),
  )
  .map(([dice, events]) => (dice === 0 ? events : [opening, ...events]))

const opening: TimedEvent = {
  event: { kind: 'command', command: { kind: 'start_flow', flowId: 'flow-1' } },
  elapsed: 0,
  switchedOff: false,
}

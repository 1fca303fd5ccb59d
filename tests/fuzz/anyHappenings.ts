import * as fc from 'fast-check'
import type { OperatorCommand } from '../../shared/domain/operatorCommand.ts'
import type { EngineEvent } from '../../main/engine/types.ts'
import { flowIds, words } from './words.ts'

/** What happens, and how many seconds after what happened before it; clocks are set back too. */
export interface Happening {
  readonly event: EngineEvent
  readonly elapsed: number
}

/** What a contact types: mostly words that mean something to this bot, now and then what breaks careless programs. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...words) },
  // Consent that ends stays ended, so words that end it are rarer than those that begin it.
  { weight: 1, arbitrary: fc.constantFrom('parar', 'voltar', 'VOLTAR!', 'Voltar') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'x@y.com',
      '31/12/2026',
      '(11) 98888-7777',
      '0',
      '7',
      '1,5',
      'dois',
      'OI!!',
      'Sim.',
      'nao',
      'dois',
      'opção 1',
      '②',
      '2.',
      'meu boleto',
      '12',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\u200b',
      '{{nome}}',
      '{{',
      '}}',
      '\ud800',
      'o\0i',
      '👋',
      '1️⃣',
      '\u202eio',
      '$&',
      'oi\noi',
      '9'.repeat(5_000),
      'a'.repeat(4_097),
      'e\u0301'.repeat(200),
    ),
  },
)

const said = anyText.map((text): EngineEvent => ({ kind: 'inbound', text }))

/** What a person of the staff may order. */
export const orders: fc.Arbitrary<OperatorCommand> = fc.oneof(
  fc.constant<OperatorCommand>({ kind: 'take_over' }),
  fc
    .constantFrom('go_on' as const, 'go_on' as const, 'restart' as const, 'end' as const)
    .map((how) => ({ kind: 'give_back' as const, how })),
  fc.constant<OperatorCommand>({ kind: 'end' }),
  fc.constantFrom('flow-1', ...flowIds).map((flowId) => ({ kind: 'start_flow' as const, flowId })),
  fc.constantFrom('Já vejo isso.', 'Olá {{nome}}', ' ', '\ud800').map((text) => ({ kind: 'say' as const, text })),
  fc.constantFrom(true, true, false).map((optIn) => ({ kind: 'set_consent' as const, optIn })),
)

const ordered = (command: OperatorCommand): EngineEvent => ({ kind: 'command', command })

const elapsed = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 3, arbitrary: fc.constantFrom(30, 59, 60, 61, 120, 300, 3_600, 86_400, 86_401, 400_000_000) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -61, -3_600, -100_000) },
)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 16, arbitrary: fc.record({ event: said, elapsed }) },
  { weight: 3, arbitrary: fc.record({ event: orders.map(ordered), elapsed }) },
  {
    weight: 3,
    arbitrary: fc.record({
      event: fc.constant<EngineEvent>({ kind: 'tick' }),
      elapsed: fc.constantFrom(0, 1, 60, 61, 121, 3_600, 86_401, -61),
    }),
  },
)

/** A flood comes from another bot: many messages within seconds. */
const flood = fc
  .array(said, { minLength: 22, maxLength: 26 })
  .map((events) => events.map((event) => ({ event, elapsed: 1 })))

/** Everything that happens to one contact, in order. */
export const anyHappenings: fc.Arbitrary<readonly Happening[]> = fc.oneof(
  { weight: 12, arbitrary: fc.array(happening, { minLength: 1, maxLength: 45, size: 'max' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(happening, { maxLength: 4 }), flood, fc.array(happening, { maxLength: 8 }))
      .map((parts) => parts.flat()),
  },
)

/** How a contact is called; the bot says it. */
export const anyName = fc.constantFrom('João', null, '{{valor}}', ' ', '$&')

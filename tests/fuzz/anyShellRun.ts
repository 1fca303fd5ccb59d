import * as fc from 'fast-check'
import type { MessageStatus } from '../../shared/domain/message.ts'
import type { OperatorCommand } from '../../shared/domain/operatorCommand.ts'
import type { CatalogSource } from '../../main/engine/compileCatalog.ts'
import { anyText, orders } from './anyHappenings.ts'
import { anyWorld } from './anyWorld.ts'

/** Something that reaches the running bot; contacts are counted from 0. */
export type Arrival =
  /** `copies`: how often the channel delivers it, all at once. */
  | { readonly kind: 'said'; readonly contact: number; readonly text: string; readonly copies: number }
  | { readonly kind: 'ordered'; readonly contact: number; readonly command: OperatorCommand }
  /** News about the n-th message that was handed over so far, counted round and round. */
  | { readonly kind: 'news'; readonly nth: number; readonly status: Exclude<MessageStatus, 'queued'> }
  /** An old delivery once more. */
  | { readonly kind: 'repeated'; readonly nth: number }
  | { readonly kind: 'timers' }
  | { readonly kind: 'restarted' }

/** What arrives at the same moment, and how many seconds after what arrived before it. */
export interface Moment {
  readonly elapsed: number
  readonly arrivals: readonly Arrival[]
}

/** What the channel answers to an attempt to hand a message over; counted round and round. */
export type ChannelMood = 'accepts' | 'refuses' | 'breaks'

const contact = fc.integer({ min: 0, max: 2 })
const said: fc.Arbitrary<Arrival> = fc.record({
  kind: fc.constant('said' as const),
  contact,
  text: anyText,
  copies: fc.constantFrom(1, 1, 1, 2, 3),
})
const news: fc.Arbitrary<Arrival> = fc.record({
  kind: fc.constant('news' as const),
  nth: fc.nat({ max: 30 }),
  status: fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const, 'failed' as const),
})
const alone: fc.Arbitrary<Arrival> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ordered' as const), contact, command: orders }) },
  { weight: 3, arbitrary: fc.constant<Arrival>({ kind: 'timers' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('repeated' as const), nth: fc.nat({ max: 30 }) }) },
  { weight: 1, arbitrary: fc.constant<Arrival>({ kind: 'restarted' }) },
)

/** More than a person says in a minute. */
const flood: fc.Arbitrary<Arrival[]> = fc.array(
  anyText.map((text) => ({ kind: 'said' as const, contact: 0, text, copies: 1 })),
  { minLength: 8, maxLength: 24, size: 'max' },
)

const moment: fc.Arbitrary<Moment> = fc.record({
  elapsed: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 }) },
    { weight: 3, arbitrary: fc.constantFrom(30, 60, 61, 3_600, 86_401) },
    { weight: 1, arbitrary: fc.constantFrom(-1, -61, -3_600) },
  ),
  arrivals: fc.oneof(
    { weight: 6, arbitrary: fc.array(said, { minLength: 1, maxLength: 5, size: 'max' }) },
    { weight: 2, arbitrary: fc.array(news, { minLength: 1, maxLength: 4 }) },
    { weight: 4, arbitrary: fc.tuple(alone) },
    { weight: 1, arbitrary: flood },
  ),
})

const moods = fc.array(fc.constantFrom<ChannelMood>('accepts', 'accepts', 'accepts', 'refuses', 'breaks'), {
  minLength: 1,
  maxLength: 7,
})

/** A bot on a real database and everything that arrives there. */
export interface ShellRun {
  readonly world: CatalogSource
  readonly moments: readonly Moment[]
  readonly moods: readonly ChannelMood[]
  /**
   * Whether a contact's messages of one moment are delivered before the first of them is answered. Then nobody can say whether a message
   * fails before or after the next one is decided, so nothing in the bot cools down.
   */
  readonly crowded: boolean
}

export const anyShellRun: fc.Arbitrary<ShellRun> = fc
  .record({
    world: anyWorld,
    moments: fc.array(moment, { minLength: 1, maxLength: 14, size: 'max' }),
    moods,
    crowded: fc.boolean(),
  })
  .map((run) => (run.crowded ? { ...run, world: withoutCooldowns(run.world) } : run))

const withoutCooldowns = (world: CatalogSource): CatalogSource => ({
  ...world,
  triggers: world.triggers.map((trigger) => ({ ...trigger, cooldownSec: 0 })),
  settings: { ...world.settings, fallbackCooldownSec: 0 },
})

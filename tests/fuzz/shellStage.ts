import type { MessageStatus } from '../../shared/domain/message.ts'
import { createCatalogCache, type CatalogCache } from '../../main/bot/catalogCache.ts'
import { createContactQueue } from '../../main/bot/contactQueue.ts'
import type { Bot } from '../../main/bot/createBot.ts'
import type { Reply } from '../../main/bot/receipt.ts'
import { runDueTimers } from '../../main/bot/scheduler/runDueTimers.ts'
import type { Database } from '../../main/db/database.ts'
import type { CatalogSource } from '../../main/engine/compileCatalog.ts'
import { start } from '../main/engine/samples.ts'
import { MovableClock, newId, RecordingChannel, testBot } from '../main/bot/support/testBot.ts'
import { PlainCatalog } from '../main/bot/support/world.ts'
import type { ChannelMood } from './anyShellRun.ts'

/** What the channel and the news have told about one message: it must end at the highest of them. */
export type Told = Map<string, Set<MessageStatus>>

/** Milliseconds between attempts to hand a message over. */
const retries = [1, 1, 1, 1, 1, 1]

/** The real bot over a real database, with a channel in memory, a clock that is set by hand, and everything that was told. */
export class ShellStage {
  readonly clock = new MovableClock(start)
  readonly channel = new RecordingChannel()
  readonly told: Told = new Map()
  readonly errors: unknown[] = []
  readonly #database: Database
  readonly #catalog: PlainCatalog
  #bot: Bot
  #catalogs: CatalogCache

  constructor(database: Database, world: CatalogSource, moods: readonly ChannelMood[]) {
    this.#database = database
    this.#catalog = new PlainCatalog(world)
    let attempts = 0
    const breaks = new Map<string, number>()
    this.channel.behave = ({ messageId }) => {
      attempts += 1
      switch (moods[attempts % moods.length] ?? 'accepts') {
        case 'accepts':
          this.tell(messageId, 'sent')
          return { outcome: 'accepted' }
        case 'refuses':
          this.tell(messageId, 'failed')
          return { outcome: 'failed', reason: 'refused' }
        case 'breaks':
          breaks.set(messageId, (breaks.get(messageId) ?? 0) + 1)
          if (breaks.get(messageId) === retries.length + 1) this.tell(messageId, 'failed')
          throw new Error('the line broke')
      }
    }
    this.#catalogs = createCatalogCache(this.#catalog, () => {})
    this.#bot = this.#start()
  }

  get bot(): Bot {
    return this.#bot
  }

  tell(messageId: string, status: MessageStatus): void {
    this.told.set(messageId, (this.told.get(messageId) ?? new Set()).add(status))
  }

  /** The process ends and another one takes its place. */
  async restart(): Promise<void> {
    await this.#bot.stop()
    this.#bot = this.#start()
  }

  /** Runs what is due now, as the scheduler does; gives what the turns queued, by contact. */
  async timers(): Promise<ReadonlyMap<string, readonly Reply[]>> {
    const turns = new Map<string, readonly Reply[]>()
    await runDueTimers({
      database: this.#database,
      catalogs: this.#catalogs,
      now: this.clock.now,
      random: () => 0,
      newId,
      lease: (now) => ({ owner: 'only', until: now, enough: now }),
      homeChannel: this.channel.name,
      onTurn: ({ contactId, replies }) => turns.set(contactId, replies),
      onError: (error) => this.errors.push(error),
      queue: createContactQueue(),
      stopping: new AbortController().signal,
      failedAt: new Map(),
    })
    return turns
  }

  #start(): Bot {
    return testBot(this.#database, {
      catalog: this.#catalog,
      channels: [this.channel],
      clock: this.clock,
      onError: (error) => this.errors.push(error),
      patience: { answer: 2_000, retries },
    }).bot
  }
}

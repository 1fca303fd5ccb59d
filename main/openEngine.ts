import type { DatabaseProblem } from '../shared/api/errors.ts'
import type { Language, Settings } from '../shared/domain/settings.ts'
import { catalogue } from '../shared/i18n/catalogue.ts'
import { systemClock } from './bot/clock.ts'
import { createBot, type Bot } from './bot/createBot.ts'
import { databaseCatalog } from './bot/databaseCatalog.ts'
import { answerSay } from './bot/localChannel/answerSay.ts'
import { listenLocally, type LocalListener } from './bot/localChannel/listenLocally.ts'
import { localChannel } from './bot/localChannel/localChannel.ts'
import type { Database } from './db/database.ts'
import { databaseProblem } from './db/databaseError.ts'
import { openDatabase } from './db/open/openDatabase.ts'
import { readSettings } from './db/settings/readSettings.ts'

export interface EngineOptions {
  /** Absolute path of the folder that holds the database. */
  folder: string
  /** The app's version. */
  version: string
  /** Used while no language is chosen. */
  systemLanguage: Language
  newId: () => string
  /** A message of this contact came in or changed its status. */
  onMessage: (contactId: string) => void
  /** Whether `npm run say` of another process may speak here, see `listenLocally`. */
  listen: boolean
  /** Hears of failures that no caller waits for. */
  report: (error: unknown) => void
}

/** An open database with the bot that works on it. */
export interface Engine {
  readonly database: Database
  readonly bot: Bot
  /** Lets what is in hand finish, then closes the file. */
  close(): Promise<void>
}

export type OpenedEngine = { ok: true; engine: Engine; settings: Settings } | { ok: false; problem: DatabaseProblem }

/** Opens the data folder and starts the bot on it: what the app and `npm run say` have in common. Never throws for a database problem. */
export async function openEngine(options: EngineOptions): Promise<OpenedEngine> {
  const opened = await openDatabase({ folder: options.folder, appVersion: options.version })
  if (!opened.ok) return opened
  try {
    return { ok: true, ...(await startEngine(opened.database, options)) }
  } catch (error) {
    await opened.database.close()
    const problem = databaseProblem(error, opened.database.path)
    if (problem === null) throw error
    return { ok: false, problem }
  }
}

async function startEngine(
  database: Database,
  options: EngineOptions,
): Promise<{ engine: Engine; settings: Settings }> {
  const { settings } = await readSettings(database.prisma)
  const texts = { 'pt-BR': catalogue['pt-BR'].engine, en: catalogue.en.engine }
  const bot = createBot({
    database,
    catalog: databaseCatalog(database, options.systemLanguage, texts),
    channels: [localChannel],
    clock: systemClock,
    random: Math.random,
    newId: options.newId,
    owner: 'this-computer',
    onMessage: options.onMessage,
    onError: options.report,
  })
  await bot.resume()
  const listener = options.listen ? await listening(options, bot) : null
  const close = async () => {
    await listener?.close()
    await bot.stop()
    await database.close()
  }
  return { engine: { database, bot, close }, settings }
}

/** Without the local channel everything else still works, so its failure is only reported. */
async function listening({ folder, report }: EngineOptions, bot: Bot): Promise<LocalListener | null> {
  try {
    return await listenLocally(folder, (request) => answerSay(bot, request, systemClock))
  } catch (error) {
    report(error)
    return null
  }
}

import { EventPublisher } from '@orpc/server'
import newId from '@bugsnag/cuid'
import type { AppEvent, AppState } from '../shared/api/contract.ts'
import type { DatabaseProblem } from '../shared/api/errors.ts'
import { defaultSettings, type Settings } from '../shared/domain/settings.ts'
import { catalogue } from '../shared/i18n/catalogue.ts'
import { contractRouter } from './api/contractRouter.ts'
import { exampleLibrary } from './api/examples/exampleLibrary.ts'
import type { App, AppOptions } from './hosts/host.ts'
import { openEngine, type Engine } from './openEngine.ts'
import { createSimulatorSessions } from './simulator/simulatorSessions.ts'

/**
 * The running app behind any host: the database, the bot on its channels, the simulator, and the calls that reach them. Never
 * rejects for a database problem: the window then shows it, and `app.retry` tries again.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const events = new EventPublisher<{ app: AppEvent }>()
  const info = { host: options.host, version: options.version, dataFolder: options.folder }
  let engine: Engine | null = null
  let problem: DatabaseProblem | null = null
  let settings: Settings = defaultSettings
  let opening: Promise<void> | null = null
  let closing: Promise<void> | null = null

  const language = () => settings.language ?? options.language
  const state = (): AppState =>
    problem === null ? { status: 'ready', ...info, settings } : { status: 'failed', ...info, problem }

  async function open(): Promise<void> {
    const opened = await openEngine({
      folder: options.folder,
      version: options.version,
      systemLanguage: options.language,
      newId,
      onMessage: (contactId) => events.publish('app', { kind: 'message', contactId }),
      listen: true,
      report: options.report,
    })
    if (!opened.ok) {
      problem = opened.problem
      return
    }
    engine = opened.engine
    settings = opened.settings
    problem = null
  }

  const retry = async () => {
    if (engine === null && closing === null) {
      opening ??= open().finally(() => (opening = null))
      await opening
    }
    return state()
  }

  const router = contractRouter({
    state,
    retry,
    language,
    // While it closes, nothing new begins on it.
    database: () => (closing === null ? (engine?.database ?? null) : null),
    simulator: createSimulatorSessions({
      now: () => new Date(),
      random: Math.random,
      newId,
      textsFor: (asked) => catalogue[asked].engine,
    }),
    examples: exampleLibrary(),
    events,
    settingsChanged: (changed) => (settings = changed),
    now: () => new Date(),
    newId,
  })

  await retry()
  return {
    router,
    state,
    close: () => (closing ??= Promise.resolve(opening).then(() => engine?.close())),
  }
}

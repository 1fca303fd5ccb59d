import type { EventPublisher } from '@orpc/server'
import type { AppEvent, AppState } from '../../shared/api/contract.ts'
import type { Language, Settings } from '../../shared/domain/settings.ts'
import type { Database } from '../db/database.ts'
import type { SimulatorSessions } from '../simulator/simulatorSessions.ts'
import type { ExampleLibrary } from './examples/exampleLibrary.ts'

/** What the calls work with. `main/app.ts` makes it; time and ids come from there too. */
export interface ApiContext {
  state(): AppState
  /** Tries to open the database again; the same as `state` when it is open. */
  retry(): Promise<AppState>
  /** null while `state()` is `failed`. */
  database(): Database | null
  /** The chosen language, else the system's: decides how numbers and dates are read. */
  language(): Language
  readonly simulator: SimulatorSessions
  readonly examples: ExampleLibrary
  readonly events: EventPublisher<{ app: AppEvent }>
  /** Settings were written: the state that windows see follows. */
  settingsChanged(settings: Settings): void
  readonly now: () => Date
  readonly newId: () => string
}

import type { Router } from '@orpc/server'
import type { AppState, Contract } from '../../shared/api/contract.ts'
import type { Language } from '../../shared/domain/settings.ts'

/** The contract's implementation as every host serves it; calls need no context from the host. */
export type AppRouter = Router<Contract, Record<never, never>>

/** What a host carries: the calls, and a way to end well. It knows nothing of the database or the engine behind them. */
export interface App {
  readonly router: AppRouter
  state(): AppState
  /** Ends what runs and closes the database. Safe to call twice. */
  close(): Promise<void>
}

export interface AppOptions {
  /** Absolute path of the folder that holds the database. */
  folder: string
  version: string
  host: 'electron' | 'browser'
  /** The system's language, used until the person chooses one. */
  language: Language
  /** Hears of failures that no call waits for. */
  report: (error: unknown) => void
}

/** Never rejects for a database problem: `state()` is then `failed` and the calls answer DATABASE. */
export type CreateApp = (options: AppOptions) => Promise<App>

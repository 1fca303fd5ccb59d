/** Why a save did not arrive. `unreachable`: the process that holds the data does not answer. */
export type SaveFailure = 'database' | 'not_found' | 'unreachable' | 'refused'

/** What the top bar says about the draft. `at` and `savedAt` are ISO 8601. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  /** Changed or on its way. */
  | { readonly kind: 'saving' }
  /** Nothing is lost: it is tried again by itself after `retryInMs`. `error` is what the call failed with. */
  | {
      readonly kind: 'failed'
      readonly failure: SaveFailure
      readonly error: unknown
      readonly retryInMs: number
    }
  /** Someone else saved this draft meanwhile. Mine waits in memory until the person chooses. */
  | { readonly kind: 'conflict'; readonly theirRevision: number; readonly theirSavedAt: string }

/** How one save ended, as data. */
export type SaveOutcome =
  | {
      readonly kind: 'saved'
      readonly revision: number
      readonly savedAt: string
      readonly renamedTemplates: readonly (readonly [string, string])[]
    }
  | { readonly kind: 'conflict'; readonly revision: number; readonly savedAt: string }
  | { readonly kind: 'failed'; readonly failure: SaveFailure; readonly error: unknown }

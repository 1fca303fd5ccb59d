import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { SaveOutcome, SaveState } from './saveState.ts'

/** What saving needs from outside. Times in ms. */
export interface AutosavePorts {
  /** The newest document, read when a save begins. */
  readonly read: () => FlowDocument
  /** Sends it; never throws, failures are outcomes. */
  readonly save: (document: FlowDocument, revision: number) => Promise<SaveOutcome>
  /** Called for each save that arrived, before the next one begins. */
  readonly onSaved: (saved: Extract<SaveOutcome, { kind: 'saved' }>) => void
  /** Runs something later; gives what cancels it. */
  readonly schedule: (run: () => void, delay: number) => () => void
}

export interface Autosave {
  readonly state: StoreApi<SaveState>
  /** The document changed: it is saved 600 ms after the last change. */
  readonly changed: () => void
  /** Saves now whatever is not saved yet. Rejects with `NotSaved` when it could not arrive; the change stays and is tried again. */
  readonly flush: () => Promise<void>
  /** True while a change is only in memory. */
  readonly unsaved: () => boolean
  readonly revision: () => number
  /** After a conflict: saves mine over theirs, as the newest. */
  readonly keepMine: () => Promise<void>
  /**
   * Saves, then runs a call that gives the draft a new revision by itself (publish, restore), with no save beside it. What is
   * changed meanwhile is saved afterwards.
   */
  readonly exclusive: <T extends Revised>(call: (revision: number) => Promise<T>) => Promise<T>
  /** Takes over a text that came from the database (the other one of a conflict): everything counts as saved. */
  readonly adopt: (saved: Revised) => void
}

/** A revision of the draft that the database holds. */
export interface Revised {
  readonly revision: number
  /** ISO 8601. */
  readonly savedAt: string
}

/** The draft could not be saved; the state says why. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved'
}

const afterChange = 600
const firstRetry = 1_000
const longestRetry = 30_000

/**
 * Saves by itself: 600 ms after a change, one save on its way at a time, the newest document next. A change counts as saved only
 * when a save that began after it has arrived; a failed save keeps it and is repeated after 1, 2, 4 … 30 s. After a conflict
 * nothing is sent until the person has chosen, because either choice made alone would lose a text.
 */
export function createAutosave(opened: Revised, ports: AutosavePorts): Autosave {
  const state = createStore<SaveState>()(() => ({ kind: 'saved', at: opened.savedAt }))
  let revision = opened.revision
  let changes = 0
  let savedChanges = 0
  let failures = 0
  let running: Promise<void> | null = null
  let cancelTimer = (): void => {}

  const plan = (delay: number): void => {
    cancelTimer()
    cancelTimer = ports.schedule(() => void run(), delay)
  }

  const run = (): Promise<void> => {
    cancelTimer()
    running ??= saveUntilClean().finally(() => {
      running = null
    })
    return running
  }

  const saveUntilClean = async (): Promise<void> => {
    while (savedChanges < changes) {
      const included = changes
      state.setState({ kind: 'saving' }, true)
      const outcome = await ports.save(ports.read(), revision)
      switch (outcome.kind) {
        case 'saved':
          revision = outcome.revision
          savedChanges = included
          failures = 0
          ports.onSaved(outcome)
          if (savedChanges === changes) state.setState({ kind: 'saved', at: outcome.savedAt }, true)
          break
        case 'conflict':
          state.setState({ kind: 'conflict', theirRevision: outcome.revision, theirSavedAt: outcome.savedAt }, true)
          return
        case 'failed': {
          const retryInMs = Math.min(firstRetry * 2 ** failures, longestRetry)
          failures += 1
          state.setState({ kind: 'failed', failure: outcome.failure, error: outcome.error, retryInMs }, true)
          plan(retryInMs)
          return
        }
      }
    }
  }

  const inState = (kind: SaveState['kind']): boolean => state.getState().kind === kind
  const unsaved = (): boolean => savedChanges < changes

  const flush = async (): Promise<void> => {
    if (!inState('conflict')) {
      do await run()
      while (unsaved() && inState('saving'))
    }
    if (unsaved()) throw new NotSaved(state.getState().kind)
  }

  const adopt = (saved: Revised): void => {
    revision = saved.revision
    failures = 0
    if (!unsaved()) state.setState({ kind: 'saved', at: saved.savedAt }, true)
  }

  return {
    state,
    changed: () => {
      changes += 1
      if (inState('conflict')) return
      if (running === null) plan(afterChange)
      if (!inState('failed')) state.setState({ kind: 'saving' }, true)
    },
    flush,
    unsaved,
    revision: () => revision,
    keepMine: async () => {
      const current = state.getState()
      if (current.kind !== 'conflict') return
      revision = current.theirRevision
      state.setState({ kind: 'saving' }, true)
      await run()
    },
    exclusive: async (call) => {
      await flush()
      const called = call(revision).then((answer) => {
        adopt(answer)
        return answer
      })
      const over = (): void => {
        running = null
        if (unsaved()) plan(afterChange)
      }
      running = called.then(over, over)
      return called
    },
    adopt: (saved) => {
      cancelTimer()
      savedChanges = changes
      adopt(saved)
    },
  }
}

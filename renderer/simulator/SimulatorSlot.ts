import type { SimulatorView } from '../../shared/api/simulatorView.ts'

/** What the place that shows the simulator gives it and hears from it. */
export type SimulatorSlot = {
  /** Saves what was edited: the draft that answers is the saved one. Rejects when it could not be saved. */
  flush: () => Promise<void>
  /** When the draft was last saved (ISO 8601); null while it is not. */
  savedAt: string | null
  /** The conversation's state after every turn; null while there is none. */
  onView?: (view: SimulatorView | null) => void
  /** A bubble was pressed: the key of the step that said it. */
  onShowStep?: (stepKey: string) => void
}

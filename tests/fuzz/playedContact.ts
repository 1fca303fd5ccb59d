import type { ContactModel } from './contactModel.ts'

/** One contact of a run: what the pure engine says of them, and what the shell made of it. */
export interface PlayedContact {
  readonly phone: string
  readonly model: ContactModel
  /** Null until their first message is stored. */
  id: string | null
  /** The external ids of what they said, in order. */
  readonly heard: string[]
  /** The ids of all messages to them, in order. */
  readonly replies: string[]
}

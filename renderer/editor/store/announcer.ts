import { createStore, type StoreApi } from 'zustand/vanilla'

/** Something said aloud by screen readers, without moving the focus. `turn` rises so that the same words are said again. */
export interface Announcement {
  readonly text: string
  readonly turn: number
}

export interface Announcer {
  readonly store: StoreApi<Announcement>
  readonly say: (text: string) => void
}

/** The polite live region's text: saved, undone, linked. */
export function createAnnouncer(): Announcer {
  const store = createStore<Announcement>()(() => ({ text: '', turn: 0 }))
  return { store, say: (text) => store.setState({ text, turn: store.getState().turn + 1 }) }
}

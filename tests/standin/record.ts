/** What the app did to its desktop, for tests to read. */
export interface StandinRecord {
  sandbox: boolean
  schemes: unknown[]
  windows: unknown[]
  /** Navigations that the app refused. */
  refused: string[]
  /** Requests of the page that left the app's own scheme; they never reach a network. */
  outside: string[]
  openedOutside: string[]
  questions: unknown[]
  focused: number
}

export const record: StandinRecord = {
  sandbox: false,
  schemes: [],
  windows: [],
  refused: [],
  outside: [],
  openedOutside: [],
  questions: [],
  focused: 0,
}

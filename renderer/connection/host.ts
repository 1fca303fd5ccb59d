/** The frame around the page: a desktop window with menus, or a browser's tab. */
export interface Host {
  readonly kind: 'electron' | 'browser'
  /** A menu item was chosen: the id of a command. Returns how to stop listening. In a browser it never happens. */
  onCommand(listener: (id: string) => void): () => void
  /** The window is about to close: what is returned is waited for, a few seconds. In a browser only `pagehide` tells. */
  onClosing(listener: () => Promise<void>): () => void
}

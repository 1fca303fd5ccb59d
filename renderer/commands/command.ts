/**
 * One thing a person can do, described once: the keyboard, menus, tooltips, the palette and the sheet of keys all read it. The
 * name people see is the catalogue's text for its id.
 */
export interface Command<Target> {
  /**
   * Key combinations, the first one is shown. `Mod` is Ctrl, on macOS ⌘; then `Alt`, `Shift` and a key as the keyboard
   * names it (`z`, `1`, `Delete`, `ArrowUp`).
   */
  readonly keys: readonly string[]
  /**
   * Where its keys work. `canvas`: only while the canvas has the focus. `screen`: everywhere but in text fields. `fields`: also
   * in the text fields of the flow itself, whose typing is part of the same history.
   */
  readonly scope: 'canvas' | 'screen' | 'fields'
  /** Whether it can be done now. */
  readonly when: (target: Target) => boolean
  readonly run: (target: Target) => void
}

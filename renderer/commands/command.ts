import type { LucideIcon } from 'lucide-react'

/** The sections of the sheet of keys and of the palette, in their order. Named in the catalogue under `commands.groups`. */
export const commandGroups = ['add', 'edit', 'find', 'walk', 'arrange', 'view', 'flow'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Commands that do the same in different directions are one line of the sheet. Named under `commands.together`. */
export type Together = 'move' | 'moveFar'

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
   * in the text fields of the flow itself, whose typing is part of the same history. `everywhere`: in any text field too.
   */
  readonly scope: 'canvas' | 'screen' | 'fields' | 'everywhere'
  /**
   * Its keys are the system's own (copy, cut, paste): the browser answers them with an event that holds the clipboard, and the
   * command is done there. `run` serves menus and the palette.
   */
  readonly native?: true
  readonly group: CommandGroup
  readonly together?: Together
  readonly icon: LucideIcon
  /** Whether it can be done now. */
  readonly when: (target: Target) => boolean
  readonly run: (target: Target) => void
}

import type { Command } from './command.ts'
import { isCombination, type KeyPress } from './keyCombination.ts'

/** Where the focus is when a key is pressed. */
export interface FocusPlace {
  readonly onCanvas: boolean
  /** In something that takes typing. */
  readonly inTextField: boolean
  /** In something that takes typing and belongs to the flow: its changes are in the flow's history. */
  readonly inFlowField: boolean
}

/** The command that a key press means here and now, or null. */
export function commandForKey<Id extends string, Target>(
  commands: Readonly<Record<Id, Command<Target>>>,
  ids: readonly Id[],
  target: Target,
  press: KeyPress,
  focus: FocusPlace,
  mac: boolean,
): Id | null {
  const found = ids.find((id) => {
    const command = commands[id]
    return (
      allowed(command.scope, focus) &&
      command.keys.some((keys) => isCombination(press, keys, mac)) &&
      command.when(target)
    )
  })
  return found ?? null
}

function allowed(scope: Command<unknown>['scope'], focus: FocusPlace): boolean {
  switch (scope) {
    case 'canvas':
      return focus.onCanvas && !focus.inTextField
    case 'screen':
      return !focus.inTextField
    case 'fields':
      return !focus.inTextField || focus.inFlowField
    case 'everywhere':
      return true
  }
}

import { useEffect, type RefObject } from 'react'
import { commandForKey } from '../../commands/commandForKey.ts'
import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'
import type { EditorTarget } from '../../commands/editorTarget.ts'
import { isMac } from '../../commands/keyCombination.ts'
import { commandIds } from './commandIds.ts'
import { focusPlace } from './focusPlace.ts'

/**
 * Makes the keys of the table of commands work while this editor is on the screen. Keys pressed in a dialog or a menu above the
 * editor stay theirs; so does typing, but for the commands whose scope includes the flow's own fields.
 */
export function useCommandKeys(screen: RefObject<HTMLElement | null>, target: EditorTarget): void {
  useEffect(() => {
    const mac = isMac(navigator.platform)
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const focus = focusPlace(screen.current, event.target)
      if (focus === null || (event.key === 'Enter' && isControl(event.target))) return
      const id: EditorCommandId | null = commandForKey(editorCommands, commandIds, target, event, focus, mac)
      if (id === null || isNative(id)) return
      event.preventDefault()
      editorCommands[id].run(target)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [screen, target])
}

const isNative = (id: EditorCommandId): boolean => 'native' in editorCommands[id]

/** Enter presses what has the focus before it can mean a command. */
function isControl(focused: EventTarget | null): boolean {
  return focused instanceof Element && focused.matches('button, a, [role="button"], summary')
}

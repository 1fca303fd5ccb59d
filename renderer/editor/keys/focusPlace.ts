import type { FocusPlace } from '../../commands/commandForKey.ts'

/** Where in the editor the focus is. null: it is somewhere the editor's keys mean nothing. Focus on the page around the editor counts as on no field. */
export function focusPlace(screen: HTMLElement | null, focused: EventTarget | null): FocusPlace | null {
  if (screen === null || !(focused instanceof Element)) return null
  if (!screen.contains(focused) && !focused.contains(screen)) return null
  const inTextField = focused.matches('input, textarea, select, [contenteditable="true"]')
  return {
    onCanvas: focused.closest('[data-canvas]') !== null,
    inTextField,
    inFlowField: inTextField && focused.closest('[data-flow-fields]') !== null,
  }
}

import { useEffect, type RefObject } from 'react'
import { focusPlace } from '../keys/focusPlace.ts'
import type { ClipboardActions } from './clipboardActions.ts'

/**
 * Answers the system's copy, cut and paste while the canvas has the focus. They come as events that hold the clipboard, whatever
 * key, menu or gesture the system has for them, and need no permission; elsewhere they stay what they are.
 */
export function useClipboard(screen: RefObject<HTMLElement | null>, actions: ClipboardActions): void {
  useEffect(() => {
    const mine = (event: ClipboardEvent): boolean => {
      const focus = event.defaultPrevented ? null : focusPlace(screen.current, globalThis.document.activeElement)
      return focus !== null && focus.onCanvas && !focus.inTextField
    }
    const take = (event: ClipboardEvent, text: string | null): void => {
      if (text === null) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
    }
    const onCopy = (event: ClipboardEvent): void => {
      if (mine(event)) take(event, actions.copy())
    }
    const onCut = (event: ClipboardEvent): void => {
      if (mine(event)) take(event, actions.cut())
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (!mine(event)) return
      event.preventDefault()
      void actions.paste(event.clipboardData?.getData('text/plain') ?? '')
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [screen, actions])
}

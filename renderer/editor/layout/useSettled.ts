import { useEffect, useState } from 'react'

/** A second click of a double click comes within this time, ms. */
const doubleClick = 260

/**
 * Follows `wanted`, but turns true only when no pointer is held and a double click would be over. What opens under a pointer
 * would otherwise swallow the rest of the gesture.
 */
export function useSettled(wanted: boolean): boolean {
  const [settled, setSettled] = useState(wanted)
  if (settled && !wanted) setSettled(false)
  const [pointer] = useState(() => ({ held: false, releasedAt: Number.NEGATIVE_INFINITY }))

  useEffect(() => {
    const press = (): void => {
      pointer.held = true
    }
    const release = (): void => {
      pointer.held = false
      pointer.releasedAt = performance.now()
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
    }
  }, [pointer])

  useEffect(() => {
    if (!wanted) return undefined
    let timer = 0
    const look = (): void => {
      const left = pointer.held ? doubleClick : pointer.releasedAt + doubleClick - performance.now()
      if (left <= 0) setSettled(true)
      else timer = window.setTimeout(look, left)
    }
    timer = window.setTimeout(look)
    return () => window.clearTimeout(timer)
  }, [wanted, pointer])

  return settled && wanted
}

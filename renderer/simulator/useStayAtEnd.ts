import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** Pixels from the end that still count as being at the end. */
const nearEnd = 48

/**
 * Keeps a scrolling box at its end while things are added, unless the person scrolled up to read. `forced` brings it to the
 * end in any case, for example because the person just said something.
 */
export function useStayAtEnd(forced: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)

  useLayoutEffect(() => {
    if (forced) atEnd.current = true
    if (atEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight })
  })

  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd
    }
    const resized = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTo({ top: element.scrollHeight })
    })
    element.addEventListener('scroll', look, { passive: true })
    resized.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      resized.disconnect()
    }
  }, [])
  return box
}

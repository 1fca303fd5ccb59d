import { useCallback, useState, type ReactNode, type RefCallback } from 'react'
import { createPortal } from 'react-dom'
import styles from './Panels.module.css'

/**
 * Content that keeps its state while it moves from one place of the page to another: `home` is drawn once and always, `place` is
 * the ref of the element it is to be seen in.
 */
export function useMovable(content: ReactNode): { home: ReactNode; place: RefCallback<HTMLElement> } {
  const [box] = useState(() => {
    const element = document.createElement('div')
    element.className = styles.moved ?? ''
    return element
  })
  const place = useCallback<RefCallback<HTMLElement>>((element) => element?.append(box), [box])
  return { home: createPortal(content, box), place }
}

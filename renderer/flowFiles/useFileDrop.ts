import { useEffect, useState } from 'react'

/** Takes files that are dropped anywhere on the window; everything else that is dragged is left alone. True while files are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const options = { signal, capture: true }
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      // Without this the window would open the file in its own place.
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setHeld(true)
    }
    window.addEventListener('dragenter', over, options)
    window.addEventListener('dragover', over, options)
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setHeld(false)
      },
      options,
    )
    window.addEventListener(
      'drop',
      (event) => {
        setHeld(false)
        if (!carriesFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        onFiles([...(event.dataTransfer?.files ?? [])])
      },
      options,
    )
    return () => stop.abort()
  }, [onFiles])
  return held
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

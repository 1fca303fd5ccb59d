import { useCallback, useState, type ReactNode } from 'react'
import { AnnounceContext } from './AnnounceContext.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Reads out what `useAnnounce` says, after what the screen reader is saying now. Stands once at the top of the app. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        {/* Two regions in turn: the same sentence twice is two announcements. */}
        <span role="status">{said.turn % 2 === 0 ? said.text : ''}</span>
        <span role="status">{said.turn % 2 === 1 ? said.text : ''}</span>
      </VisuallyHidden>
    </AnnounceContext>
  )
}

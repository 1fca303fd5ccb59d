import { useContext } from 'react'
import { AnnounceContext } from './AnnounceContext.ts'

/** Says a short sentence to screen readers, politely: "Saved", "Undone: delete 3 steps". */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext)
}

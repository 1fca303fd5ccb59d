import { createContext } from 'react'

/** What `useAnnounce` gives; without a `LiveRegion` above, nothing is read out. */
export const AnnounceContext = createContext<(text: string) => void>(() => undefined)

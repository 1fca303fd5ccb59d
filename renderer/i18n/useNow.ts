import { useEffect, useState } from 'react'

const step = 30_000

/** Milliseconds since 1970, twice a minute: enough for "5 minutes ago". */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), step)
    return () => clearInterval(timer)
  }, [])
  return now
}

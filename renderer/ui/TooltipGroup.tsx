import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'

/** Makes neighbouring tooltips open at once after the first one was shown. Stands once at the top of the app. */
export function TooltipGroup({ children }: { children: ReactNode }) {
  return <Tooltip.Provider delay={500}>{children}</Tooltip.Provider>
}

import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { ToastProvider } from '../ui/ToastProvider.tsx'
import { TooltipGroup } from '../ui/TooltipGroup.tsx'
import { newQueryClient } from './newQueryClient.ts'

/** What every screen may count on: data, toasts, tooltips and the live region. */
export function AppProviders({ children }: { children: ReactNode }) {
  const [client] = useState(newQueryClient)
  return (
    // The page's security policy allows no inline style elements.
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <TooltipGroup>
          <ToastProvider>
            <LiveRegion>{children}</LiveRegion>
          </ToastProvider>
        </TooltipGroup>
      </QueryClientProvider>
    </CSPProvider>
  )
}

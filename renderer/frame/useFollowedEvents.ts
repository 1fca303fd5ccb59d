import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AppEvent } from '../../shared/api/contract.ts'
import { followEvents } from '../api.ts'
import { queries } from './queries.ts'

/** Keeps what is shown in step with what other windows and the bot change. After a gap, everything is asked again. */
export function useFollowedEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const refresh = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey })
    const onEvent = (event: AppEvent) => {
      switch (event.kind) {
        case 'flow_changed':
          refresh(queries.flows.list.key())
          refresh(queries.flows.versions.key())
          break
        case 'settings_changed':
          refresh(queries.app.state.key())
          break
        case 'message':
          break
      }
    }
    return followEvents(onEvent, () => {
      refresh(queries.app.state.key())
      refresh(queries.flows.list.key())
    })
  }, [client])
}

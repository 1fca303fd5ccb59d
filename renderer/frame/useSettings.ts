import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { defaultSettings, type Settings } from '../../shared/domain/settings.ts'
import { queries } from './queries.ts'

/**
 * The settings, and how to change some of them. A change shows at once and is then kept; `onFailed` hears when it could not
 * be kept (it goes on for this window).
 */
export function useSettings(): {
  settings: Settings
  update: (change: Partial<Settings>, onFailed: () => void) => void
} {
  const client = useQueryClient()
  const options = queries.app.state.queryOptions({ input: {} })
  const { data } = useQuery(options)
  const { mutate } = useMutation(queries.settings.update.mutationOptions())
  const show = (change: Partial<Settings>) =>
    client.setQueryData(options.queryKey, (state) =>
      state?.status === 'ready' ? { ...state, settings: { ...state.settings, ...change } } : state,
    )
  return {
    settings: data?.status === 'ready' ? data.settings : defaultSettings,
    update: (change, onFailed) => {
      show(change)
      mutate(change, { onSuccess: show, onError: onFailed })
    },
  }
}

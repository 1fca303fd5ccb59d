import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import { updateSettings } from '../db/settings/updateSettings.ts'
import type { ApiContext } from './context.ts'
import { withDatabase } from './withDatabase.ts'

export function settingsCalls(context: ApiContext) {
  const calls = implement(contract.settings)
  return {
    update: calls.update.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const { settings } = await updateSettings(database, input, { now: context.now(), newId: context.newId })
        context.settingsChanged(settings)
        context.events.publish('app', { kind: 'settings_changed' })
        return settings
      }),
    ),
  }
}

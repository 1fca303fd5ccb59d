import { expect, test } from 'vitest'
import { defaultSettings, settingsSchema } from '../../../shared/domain/settings.ts'

test('the defaults are valid settings', () => {
  expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings)
})

test('a change names only what it changes', () => {
  expect(settingsSchema.partial().parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
})

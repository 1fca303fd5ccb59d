import { expect, test } from 'vitest'
import { readSettings } from '../../../../main/db/settings/readSettings.ts'
import { updateSettings } from '../../../../main/db/settings/updateSettings.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'
import { idCounter } from '../support/counter.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

const given = { now: new Date('2026-03-01T12:00:00Z'), newId: idCounter() }

test('settings that nobody changed are the defaults', async () => {
  const { prisma } = await openedDatabase()
  expect(await readSettings(prisma)).toEqual({ settings: defaultSettings, unreadable: [] })
})

test('what is changed stays, numbers, nothing and lists alike; the rest stays as it is', async () => {
  const database = await openedDatabase()
  const changes = {
    language: 'en',
    fallbackCooldownSec: 0,
    fallbackTemplateId: null,
    optOutWords: ['CHEGA', '__proto__'],
  } as const
  const words = [...changes.optOutWords]
  const updated = await updateSettings(database, { ...changes, optOutWords: words }, given)
  expect(updated).toEqual({ settings: { ...defaultSettings, ...changes }, unreadable: [] })
  await updateSettings(database, { theme: 'dark' }, given)
  expect((await readSettings(database.prisma)).settings).toEqual({ ...defaultSettings, ...changes, theme: 'dark' })
})

test('a row that is no such setting falls back to its default and is named; strangers are left alone', async () => {
  const database = await openedDatabase()
  await database.prisma.setting.createMany({
    data: [
      { key: 'expiryMinutes', valueJson: { value: 'soon' }, updatedAt: given.now },
      { key: 'theme', valueJson: 'dark', updatedAt: given.now },
      { key: 'language', valueJson: { value: 'en' }, updatedAt: given.now },
      { key: 'of.a.newer.app', valueJson: { value: 1 }, updatedAt: given.now },
    ],
  })
  const { settings, unreadable } = await readSettings(database.prisma)
  expect(settings).toEqual({ ...defaultSettings, language: 'en' })
  expect(unreadable.toSorted()).toEqual(['expiryMinutes', 'theme'])
  expect(await database.prisma.setting.count()).toBe(4)
})

test('a value that is no such setting is refused and nothing is written', async () => {
  const database = await openedDatabase()
  await expect(updateSettings(database, { theme: 'dark', expiryMinutes: 0 }, given)).rejects.toThrow()
  expect(await database.prisma.setting.count()).toBe(0)
})

import { defaultSettings, type Settings, settingsSchema } from '../../../shared/domain/settings.ts'
import { z } from 'zod'
import type { Prisma } from '../generated/sqlite/client.ts'

/** The settings, and the names of rows that could not be read and fell back to their default. */
export interface ReadSettings {
  readonly settings: Settings
  readonly unreadable: readonly string[]
}

/** `valueJson` is `{ "value": … }`: a bare number or null would not survive a JSON column of SQLite. */
const storedSchema = z.object({ value: z.unknown() })

/** Reads the app's settings. A row that is missing or unreadable falls back to its default; rows of other names are left alone. */
export async function readSettings(tx: Prisma.TransactionClient): Promise<ReadSettings> {
  const names = Object.keys(settingsSchema.shape)
  const rows = await tx.setting.findMany({ where: { key: { in: names } } })
  const unreadable: string[] = []
  const values = new Map<string, unknown>()
  for (const row of rows) {
    const stored = storedSchema.safeParse(row.valueJson)
    if (stored.success && isValid(row.key, stored.data.value)) values.set(row.key, stored.data.value)
    else unreadable.push(row.key)
  }
  return { settings: settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(values) }), unreadable }
}

const isValid = (name: string, value: unknown): boolean =>
  settingsSchema.partial().safeParse(Object.fromEntries([[name, value]])).success

import { z } from 'zod'
import { limits } from './limits.ts'

export const languageSchema = z.enum(['pt-BR', 'en'])
export type Language = z.infer<typeof languageSchema>
export const themeSchema = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

const words = z.array(z.string().min(1).max(limits.answer)).max(100)

/** The app's settings; each field is one row of `Setting`. A row that is missing or unreadable falls back to `defaultSettings`. */
export const settingsSchema = z.object({
  /** null: not chosen yet, the system's language decides. */
  language: languageSchema.nullable(),
  theme: themeSchema,
  optOutWords: words,
  /** Opt-out words that only count outside a flow, where they cannot be an answer. */
  optOutWordsOutsideFlow: words,
  optInWords: words,
  fallbackTemplateId: z.string().max(limits.id).nullable(),
  fallbackCooldownSec: z.int().min(0).max(limits.seconds),
  /** Silence after which a conversation inside a flow ends, in minutes. */
  expiryMinutes: z.int().min(1).max(525_600),
})
export type Settings = z.infer<typeof settingsSchema>

/** Beside the schema and not in it: `settingsSchema.partial()` would fill in every setting that a change leaves out. */
export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  optOutWords: ['PARAR', 'STOP', 'DESCADASTRAR'],
  optOutWordsOutsideFlow: ['SAIR'],
  optInWords: ['VOLTAR', 'START'],
  fallbackTemplateId: null,
  fallbackCooldownSec: 3_600,
  expiryMinutes: 1_440,
}

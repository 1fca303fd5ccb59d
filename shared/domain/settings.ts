import { z } from 'zod'
import { limits } from './limits.ts'

export const languageSchema = z.enum(['pt-BR', 'en'])
export type Language = z.infer<typeof languageSchema>
export const themeSchema = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof themeSchema>

const words = z.array(z.string().min(1).max(limits.answer)).max(100)

/** The app's settings; each field is one row of `Setting`. A row that is missing or unreadable falls back to its default here. */
export const settingsSchema = z.object({
  /** null: not chosen yet, the system's language decides. */
  language: languageSchema.nullable().default(null),
  theme: themeSchema.default('system'),
  optOutWords: words.default(['PARAR', 'STOP', 'DESCADASTRAR']),
  /** Opt-out words that only count outside a flow, where they cannot be an answer. */
  optOutWordsOutsideFlow: words.default(['SAIR']),
  optInWords: words.default(['VOLTAR', 'START']),
  fallbackTemplateId: z.string().max(limits.id).nullable().default(null),
  fallbackCooldownSec: z.int().min(0).max(limits.seconds).default(3_600),
  /** Silence after which a conversation inside a flow ends, in minutes. */
  expiryMinutes: z.int().min(1).max(525_600).default(1_440),
})
export type Settings = z.infer<typeof settingsSchema>
export const defaultSettings: Settings = settingsSchema.parse({})

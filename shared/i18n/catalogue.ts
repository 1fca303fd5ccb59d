import type { Language } from '../domain/settings.ts'
import { en } from './en/index.ts'
import { ptBR } from './pt-BR/index.ts'

/** All texts for people, by language. pt-BR is the reference; a test keeps the two in step. */
export const catalogue = { 'pt-BR': ptBR, en } as const satisfies Record<Language, object>

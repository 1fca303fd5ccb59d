import type { Language } from '../../shared/domain/settings.ts'

/**
 * The language to speak: the one chosen in the settings, else the first of the system's languages (BCP 47 tags, best first)
 * that Prosa speaks in any regional form, else English.
 */
export function chooseLanguage(chosen: Language | null, systemLanguages: readonly string[]): Language {
  if (chosen !== null) return chosen
  for (const tag of systemLanguages) {
    const base = tag.toLowerCase().split('-')[0]
    if (base === 'pt') return 'pt-BR'
    if (base === 'en') return 'en'
  }
  return 'en'
}

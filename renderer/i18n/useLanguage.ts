import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/domain/settings.ts'

/** The language the app speaks now. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'pt-BR'
}

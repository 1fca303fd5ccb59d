import i18next, { use as install } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { catalogue } from '../../shared/i18n/catalogue.ts'
import type { Language } from '../../shared/domain/settings.ts'

/**
 * Makes all texts of both languages available to the screens (`useTranslation().t('home.title')`) and keeps `<html lang>` in
 * step. Called once, before the first screen is drawn; later `i18next.changeLanguage` switches everything at once.
 */
export async function startI18n(language: Language): Promise<void> {
  const tell = (next: string) => {
    document.documentElement.lang = next
  }
  i18next.on('languageChanged', tell)
  await install(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { 'pt-BR': { translation: catalogue['pt-BR'] }, en: { translation: catalogue.en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  tell(language)
}

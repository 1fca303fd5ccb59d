import { createInstance } from 'i18next'
import { catalogue } from '../../../shared/i18n/catalogue.ts'
import type { Language } from '../../../shared/domain/settings.ts'

type Leaf<Texts, Prefix extends string = ''> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? `${Prefix}${Key}` : Leaf<Texts[Key], `${Prefix}${Key}.`>
}[keyof Texts & string]

/** A text of the `launcher` namespace. */
export type LauncherKey = Leaf<(typeof catalogue)['pt-BR']['launcher']>
export type Translate = (key: LauncherKey, values?: Readonly<Record<string, string | number>>) => string

/** The texts that the main process itself shows: terminal, menus, window. */
export function translator(language: Language): Translate {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation: catalogue[language].launcher } },
    interpolation: { escapeValue: false },
  })
  return (key, values = {}) => i18n.t(key, values)
}

import 'i18next'
import type { catalogue } from '../../shared/i18n/catalogue.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    returnNull: false
    resources: { translation: (typeof catalogue)['pt-BR'] }
  }
}

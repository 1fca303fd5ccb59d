import { catalogue } from '../../../shared/i18n/catalogue.ts'

/** The texts that specs look for, from the catalogue itself: a reworded button breaks no spec, a missing one does. */
export const words = catalogue['pt-BR']

/** A text of the catalogue with its values put in. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

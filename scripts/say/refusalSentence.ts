import type { Language } from '../../shared/domain/settings.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'
import type { HeadlessResult } from './sayHeadless.ts'

/** Why nothing was said, in one sentence. */
export function refusalSentence(
  refusal: Extract<HeadlessResult, { ok: false }>,
  phone: string,
  language: Language,
): string {
  const { say, database } = catalogue[language]
  switch (refusal.code) {
    case 'bad_phone':
      return filled(sentenceFor(say.phone, refusal.detail) ?? say.phone.bad_characters, { phone })
    case 'bad_request':
      return filled(say.badRequest, refusal)
    case 'database':
      return filled(say.database, refusal)
    case 'cannot_open':
      return refusal.problem.code === 'locked'
        ? say.locked
        : filled(say.database, { detail: database[refusal.problem.code].title })
    case 'busy':
      return say.busy
    case 'stopped':
      return say.stopped
  }
}

const sentenceFor = (sentences: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(sentences, code) ? sentences[code] : undefined

const filled = (sentence: string, values: { readonly phone?: string; readonly detail?: string }): string =>
  sentence.replaceAll('{{phone}}', () => values.phone ?? '').replaceAll('{{detail}}', () => values.detail ?? '')

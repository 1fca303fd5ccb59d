import { ORPCError } from '@orpc/client'
import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'
import { errorKey } from '../../../renderer/i18n/errorKey.ts'
import { databaseProblemSchema } from '../../../shared/api/errors.ts'
import { catalogue } from '../../../shared/i18n/catalogue.ts'

const problem = { path: '', heldByPid: null, databaseVersion: null, appVersion: null, detail: '' }
const failures = [
  new ORPCError('CONFLICT', { data: { revision: 2, savedAt: '' } }),
  new ORPCError('BLOCKED', { data: { problems: [] } }),
  new ORPCError('BAD_REQUEST'),
  ...['flow', 'version', 'example', 'session'].map((what) => new ORPCError('NOT_FOUND', { data: { what } })),
  ...databaseProblemSchema.shape.code.options.map((code) => new ORPCError('DATABASE', { data: { ...problem, code } })),
  new TypeError('Failed to fetch'),
  new ORPCError('INTERNAL_SERVER_ERROR'),
  new ORPCError('NOT_FOUND', { data: { what: 'planet' } }),
]

describe('the sentence for a failed call', () => {
  test('every failure has its own sentence, in both languages', async () => {
    const i18n = createInstance()
    await i18n.init({
      resources: { 'pt-BR': { translation: catalogue['pt-BR'] }, en: { translation: catalogue.en } },
      interpolation: { escapeValue: false },
    })
    for (const lng of ['pt-BR', 'en']) {
      for (const failure of failures) {
        const key = errorKey(failure)
        expect(i18n.t(key, { lng })).not.toBe(key)
      }
    }
  })

  test('nobody there and an answer nobody knows are told apart', () => {
    expect(errorKey(new TypeError('Failed to fetch'))).toBe('errors.offline')
    expect(errorKey(new ORPCError('INTERNAL_SERVER_ERROR'))).toBe('errors.unexpected')
    expect(errorKey(new ORPCError('NOT_FOUND', { data: { what: 'planet' } }))).toBe('errors.unexpected')
  })
})

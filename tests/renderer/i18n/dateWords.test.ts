import { describe, expect, test } from 'vitest'
import { dateWords } from '../../../renderer/i18n/dateWords.ts'

const now = Date.parse('2026-05-03T17:32:00.000Z')
const before = (seconds: number) => new Date(now - seconds * 1_000).toISOString()

describe('dates in words', () => {
  const pt = dateWords('pt-BR', 'America/Sao_Paulo')
  const en = dateWords('en', 'UTC')

  test('the time is the one on the wall of the person', () => {
    expect(pt.time('2026-05-03T17:32:00.000Z')).toBe('14:32')
    expect(en.time('2026-05-03T17:32:00.000Z')).toMatch(/^5:32\sPM$/)
  })

  test.each([
    [0, 'agora'],
    [59, 'agora'],
    [60, 'há 1 minuto'],
    [3_599, 'há 59 minutos'],
    [3_600, 'há 1 hora'],
    [86_400, 'ontem'],
    [6 * 86_400, 'há 6 dias'],
  ])('%i seconds ago is "%s"', (seconds, words) => {
    expect(pt.ago(before(seconds), now)).toBe(words)
  })

  test('after a week it is the date', () => {
    expect(en.ago(before(7 * 86_400), now)).toBe('Apr 26, 2026')
  })

  test('a clock that runs ahead is now, not the future', () => {
    expect(pt.ago(before(-90), now)).toBe('agora')
  })
})

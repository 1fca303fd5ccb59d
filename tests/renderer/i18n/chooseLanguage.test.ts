import { expect, test } from 'vitest'
import { chooseLanguage } from '../../../renderer/i18n/chooseLanguage.ts'

test('the chosen language wins over the system', () => {
  expect(chooseLanguage('en', ['pt-BR'])).toBe('en')
  expect(chooseLanguage('pt-BR', ['en-US'])).toBe('pt-BR')
})

test.each([
  [['pt-PT', 'en'], 'pt-BR'],
  [['PT'], 'pt-BR'],
  [['en-GB', 'pt'], 'en'],
  [['fr-FR', 'pt-BR'], 'pt-BR'],
  [['fr-FR'], 'en'],
  [[], 'en'],
])('of the system languages %j it speaks %s', (languages, expected) => {
  expect(chooseLanguage(null, languages)).toBe(expected)
})

import { expect, test } from 'vitest'
import { optOutText } from '../../../main/engine/optOutText.ts'
import { catalogue } from '../../../shared/i18n/catalogue.ts'
import { catalogOf } from './samples.ts'

const said = (optInWords: string[], language: 'pt-BR' | 'en') =>
  optOutText({ ...catalogOf({ settings: { optInWords } }), language, texts: catalogue[language].engine })

test.each([
  [['VOLTAR', 'START'], 'escreva VOLTAR ou START.', 'write VOLTAR or START.'],
  [['quero'], 'escreva quero.', 'write quero.'],
  [['a', ' ', 'b', 'c', 'd'], 'escreva a, b ou c.', 'write a, b, or c.'],
  [['{{word}}'], 'escreva {{word}}.', 'write {{word}}.'],
  [[' '], 'escreva para a nossa equipe.', 'write to our team.'],
  [[], 'escreva para a nossa equipe.', 'write to our team.'],
])(
  'with the opt-in words %j the confirmation of an opt-out names a way back that exists',
  (words, portuguese, english) => {
    expect(said(words, 'pt-BR')).toBe(
      `Pronto, você não vai mais receber mensagens nossas. Para voltar a receber, ${portuguese}`,
    )
    expect(said(words, 'en')).toBe(`Done, you will get no more messages from us. To get them again, ${english}`)
  },
)

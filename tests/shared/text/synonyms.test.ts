import { describe, expect, test } from 'vitest'
import { matchAnswer } from '../../../shared/text/answer.ts'
import { message } from './message.ts'

const list = [
  { id: 'one', text: 'Um', synonyms: ['avô', 'até já'] },
  { id: 'two', text: 'Dois', synonyms: ['avó'] },
]

describe('a synonym', () => {
  test('with the same accents wins over an earlier one that only sounds the same', () => {
    expect(matchAnswer(list, message('Avó!'))).toEqual({ answerId: 'two', rule: 'synonym' })
    expect(matchAnswer(list, message('avo'))).toEqual({ answerId: 'one', rule: 'synonym' })
  })

  test('counts without its accents where no other one has them', () => {
    expect(matchAnswer(list, message('ATE JA'))).toEqual({ answerId: 'one', rule: 'synonym' })
  })
})

test('spaces around a message leave it exact', () => {
  const pair = [
    { id: 'avó', text: 'avó', synonyms: [] },
    { id: 'avô', text: ' avô', synonyms: [] },
  ]
  expect(matchAnswer(pair, message('  avô '))).toEqual({ answerId: 'avô', rule: 'exact' })
})

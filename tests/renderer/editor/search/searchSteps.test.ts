import { expect, test } from 'vitest'
import { searchSteps } from '../../../../renderer/editor/search/searchSteps.ts'
import { renameStep } from '../../../../renderer/editor/document/renameStep.ts'
import { setOtherTexts } from '../../../../renderer/editor/document/setOtherTexts.ts'
import { menuFlow } from '../flowForTests.ts'

const flow = setOtherTexts(renameStep(menuFlow(), 'bye', 'Até amanhã'), 'bill', ['Segue a fatura'])
const found = (typed: string, most = 10) =>
  searchSteps(flow, typed, most).map(({ step, where }) => (where === null ? step.key : `${step.key}: ${where}`))

test('a step is found by its title, message, other wordings and answers, whatever its case and accents', () => {
  expect(found('ATE AMANHA')).toEqual(['bye'])
  expect(found('esta')).toEqual(['bill: Aqui está'])
  expect(found('fatura')).toEqual(['bill: Segue a fatura'])
  expect(found('Humano')).toEqual(['menu: humano'])
  expect(found('xyz')).toEqual([])
})

test('titles come before texts, and no more than asked for', () => {
  expect(found('h')).toEqual(['hello', 'bye', 'menu: humano'])
  expect(found('', 2)).toEqual(['hello', 'menu'])
})

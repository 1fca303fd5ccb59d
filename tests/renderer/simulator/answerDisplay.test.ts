import { expect, test } from 'vitest'
import { answerDisplay } from '../../../renderer/simulator/answerDisplay.ts'

const answers = (count: number, characters: number, unit = 'a') =>
  Array.from({ length: count }, () => ({ text: unit.repeat(characters) }))

test.each([
  [0, 5, 'none'],
  [1, 20, 'buttons'],
  [3, 20, 'buttons'],
  [3, 21, 'list'],
  [4, 20, 'list'],
  [10, 24, 'list'],
  [10, 25, 'numbers'],
  [11, 1, 'numbers'],
  [1, 25, 'numbers'],
])('%i answers of %i characters are shown as %s', (count, characters, display) => {
  expect(answerDisplay(answers(count, characters))).toBe(display)
})

test('an emoji is one character', () => {
  expect(answerDisplay(answers(3, 20, '😀'))).toBe('buttons')
})

test('one long answer makes all of them a list', () => {
  expect(answerDisplay([...answers(2, 5), ...answers(1, 22)])).toBe('list')
})

import { expect, test } from 'vitest'
import { scoreOf } from '../../scripts/mutation/mutationScore.ts'

const file = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) })

test('what is not covered counts as not noticed, what cannot run does not count', () => {
  const files = {
    'a.ts': file('Killed', 'Timeout', 'Survived'),
    'b.ts': file('NoCoverage', 'CompileError', 'RuntimeError'),
  }
  expect(scoreOf({ files })).toEqual({ score: 50, noticed: 2, total: 4 })
})

test('a report without mutants is no success', () => {
  expect(scoreOf({ files: {} }).score).toBe(0)
  expect(() => scoreOf({})).toThrow()
})

import { defineConfig } from 'vitest/config'

const room = process.env['MUTATION_ROOM'] ?? ''

/**
 * Tests that no mutant is asked about, so that a run takes minutes: what is measured by a clock (a mutant's code is instrumented and
 * shares the machine), and what goes through all of Unicode or builds the largest programs. Leaving tests out can only lower a score.
 */
const leftOut = [
  ' in less than \\d+ ms',
  ' is read at once',
  'takes about twice as long',
  'every character of Unicode',
  'for texts of any characters',
  'it is symmetric',
  'pL\\{1000\\}',
  'says what the library says',
  'the caseless form',
  'every pattern is understood or refused',
]

/** Random conversations reach everything a little: what only they notice is stated nowhere as a rule. */
const randomTalks = ['tests/main/engine/decide.test.ts', 'tests/main/engine/replay.test.ts']

/**
 * The tests that `npm run mutation` asks about a mutant: those of its own room, so that a rule is proved beside it and not by
 * chance somewhere else. Properties draw the same cases for every mutant.
 */
export default defineConfig({
  test: {
    include: [`tests/${room}/**/*.test.ts`],
    exclude: randomTalks,
    setupFiles: ['tests/fixedSeed.ts'],
    testNamePattern: new RegExp(`^(?!.*(?:${leftOut.join('|')}))`),
    testTimeout: 30_000,
    isolate: false,
  },
})

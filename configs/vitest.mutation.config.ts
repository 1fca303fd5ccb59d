import { defineConfig } from 'vitest/config'

const room = process.env['MUTATION_ROOM'] ?? ''

/**
 * The tests that `npm run mutation` asks about a mutant: those of its own room, so that a rule is proved beside it and not by
 * chance somewhere else. Properties draw the same cases for every mutant.
 */
export default defineConfig({
  test: {
    include: [`tests/${room}/**/*.test.ts`],
    setupFiles: ['tests/fixedSeed.ts'],
    // What is measured by a clock says nothing about a mutant, whose code is instrumented and shares the machine.
    testNamePattern: /^(?!.*( in less than \d+ ms| is read at once))/,
    testTimeout: 30_000,
  },
})

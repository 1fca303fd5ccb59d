// npm run fuzz -- [--runs events] [--shell events] [--seed n]: random bots, contacts and clocks against the rules of the engine.
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { missingFacts } from '../tests/fuzz/factCoverage.ts'
import type { FuzzFailure } from '../tests/fuzz/failureOf.ts'
import { fuzzEngine } from '../tests/fuzz/fuzzEngine.ts'
import { fuzzShell } from '../tests/fuzz/fuzzShell.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    shell: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
})
const [runs, shellRuns, seed] = [values.runs, values.shell, values.seed].map(Number)
if (
  runs === undefined ||
  shellRuns === undefined ||
  seed === undefined ||
  ![runs, shellRuns, seed].every(Number.isSafeInteger)
) {
  console.error('--runs, --shell and --seed take whole numbers.')
  process.exit(1)
}

console.log(`seed ${seed}`)
const begun = performance.now()
const engine = fuzzEngine({ executions: runs, seed })
for (const [fact, count] of [...engine.facts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${String(count).padStart(9)}  ${fact}`)
// Fewer events than this say nothing about what the generators reach.
const missing = engine.executions < 50_000 ? [] : missingFacts(engine.facts, Math.floor(engine.executions / 5_000))
const shell = engine.failure === null ? await fuzzShell({ executions: shellRuns, seed }) : null
const seconds = (performance.now() - begun) / 1_000

const failures: readonly (FuzzFailure | null)[] = [engine.failure, shell?.failure ?? null]
for (const failure of failures) if (failure !== null) complain(failure)
for (const fact of missing) console.error(`never or hardly reached: ${fact}`)
const passed = missing.length === 0 && failures.every((failure) => failure === null)

mkdirSync('results', { recursive: true })
writeFileSync(
  'results/fuzz.json',
  `${JSON.stringify(
    {
      passed,
      seed,
      seconds,
      engine: { ...engine, facts: Object.fromEntries([...engine.facts].sort(([a], [b]) => (a < b ? -1 : 1))) },
      shell,
      missing,
    },
    null,
    2,
  )}\n`,
)
console.log(
  `fuzz ${passed ? 'passed' : 'FAILED'}: ${engine.executions} events in ${engine.conversations} conversations, ` +
    `${shell?.executions ?? 0} events on the real shell in ${shell?.runs ?? 0} runs, ${seconds.toFixed(0)} s, seed ${seed}`,
)
process.exitCode = passed ? 0 : 1

function complain({ seed: found, reason, counterexample }: FuzzFailure): void {
  console.error(`${reason}\n\nsmallest case: ${counterexample}\n\nagain: npm run fuzz -- --seed ${found}\n`)
}

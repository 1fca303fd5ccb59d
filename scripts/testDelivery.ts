// npm run test:delivery -- [--rounds n] [--talks n] [--seed n]: the tests of sending and of several processes, many times over.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    /** Times that four processes are fed and killed, on each database. */
    rounds: { type: 'string', default: '5' },
    /** Random conversations over a channel that makes trouble, for each property. */
    talks: { type: 'string', default: '500' },
    /** Of the order in which the processes are fed; the properties print their own. */
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const { status } = spawnSync(
  'vitest',
  [
    'run',
    '--config',
    'configs/vitest.config.ts',
    '--project',
    'unit',
    'tests/main/bot/processes',
    'tests/main/bot/loopbackChannel',
  ],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PROSA_ROUNDS: values.rounds, PROSA_RUNS: values.talks, PROSA_SEED: values.seed },
  },
)
process.exitCode = status ?? 1

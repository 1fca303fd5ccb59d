import { runSteps } from './runtime/runSteps.ts'

/** `npm run check`: types, lint, format and dead code, side by side. */
const rooms = ['shared', 'main', 'main/hosts/electron', 'renderer', 'tests']

await runSteps([
  ...rooms.map((room) => ({ name: `types ${room}`, command: 'tsc', args: ['-p', room] })),
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings', '--quiet'] },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'dead code', command: 'knip', args: ['--config', 'configs/knip.json'] },
])

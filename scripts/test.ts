import { spawnSync } from 'node:child_process'
import { chromiumPath } from './runtime/chromiumPath.ts'

/** `npm test`: types, lint, format and dead code, then unit and integration tests, then the end-to-end specs in Chromium. */
if (chromiumPath() === null) {
  console.error(
    'Chromium is missing, and the end-to-end tests need it.\n' +
      '  Debian, Ubuntu: apt-get update && apt-get install -y chromium\n' +
      '  elsewhere: install Chromium or Chrome and name it in CHROMIUM=/path/to/it',
  )
  process.exit(1)
}

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['node', ['scripts/check.ts']],
  ['node', ['scripts/build.ts']],
  ['vitest', ['run', '--config', 'configs/vitest.config.ts', ...process.argv.slice(2)]],
]
for (const [command, args] of steps) {
  const { status } = spawnSync(command, [...args], { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}

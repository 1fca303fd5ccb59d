import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startProgram } from '../../../e2e/support/program.ts'

/** Prints once its reader is gone, waits as closing a database would, and ends well. */
const printing = (before: string) => `
  ${before}
  process.once('SIGTERM', () => {
    process.stdout.write('closing')
    process.stderr.write('closing')
    setTimeout(() => process.exit(0), 100)
  })
  setInterval(() => {}, 1000)
  process.stdout.write('ready')`

async function endedWithoutReader(before: string): Promise<number | null> {
  const program = startProgram(['--input-type=module', '--eval', printing(before)], process.env)
  await program.line(/ready/)
  for (const stream of [program.child.stdout, program.child.stderr]) {
    stream?.destroy()
    if (stream !== null) await once(stream, 'close')
  }
  return program.end('SIGTERM')
}

test('whoever prints to nobody ends as planned, and would not without this', async () => {
  const outlive = `import { outliveTerminal } from './main/hosts/launcher/outliveTerminal.ts'; outliveTerminal()`
  expect(await endedWithoutReader(outlive)).toBe(0)
  expect(await endedWithoutReader('')).toBe(1)
})

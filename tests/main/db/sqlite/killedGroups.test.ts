import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { contactsOnDisk } from '../support/contactTurns.ts'
import { openedDatabase } from '../support/openedDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a process killed in the middle of groups leaves everything it acknowledged, and no half turn', async () => {
  const folder = temporaryFolder()
  const acknowledged: string[] = []
  for (let run = 0; run < 6; run += 1) {
    acknowledged.push(...(await killedAfter(folder, run, 40 + 37 * run)))
    const database = await openedDatabase(folder)
    await database.close()
    const onDisk = new Set(contactsOnDisk(database.path))
    expect(acknowledged.filter((pair) => !onDisk.has(`${pair}-a`) || !onDisk.has(`${pair}-b`))).toEqual([])
    const half = [...onDisk].filter(
      (id) => !onDisk.has(id.endsWith('a') ? `${id.slice(0, -1)}b` : `${id.slice(0, -1)}a`),
    )
    expect(half).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(500)
})

/** Kills the process `ms` milliseconds after its first word; answers with the pairs that it had acknowledged by then. */
async function killedAfter(folder: string, run: number, ms: number): Promise<readonly string[]> {
  const script = join(import.meta.dirname, '../children/acknowledgeTurns.ts')
  const child = spawn(process.execPath, ['--no-warnings', script, folder, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  const ended = once(child.stdout, 'end')
  await once(child.stdout, 'data')
  await sleep(ms)
  child.kill('SIGKILL')
  await ended
  // The last line may have been cut off by the end.
  return output
    .split('\n')
    .slice(0, -1)
    .map((pair) => `${run}-${pair}`)
}

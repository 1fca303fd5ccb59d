import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { opened } from '../main/bot/support/world.ts'
import { anyShellRun } from './anyShellRun.ts'
import { failureOf, type FuzzFailure } from './failureOf.ts'
import { playShellRun } from './playShellRun.ts'

export interface ShellFuzz {
  readonly runs: number
  readonly executions: number
  readonly failure: FuzzFailure | null
}

const batch = 20

/** The same idea on the real shell, a real SQLite file and a channel that breaks, until `executions` events are decided. */
export async function fuzzShell({ executions, seed }: { executions: number; seed: number }): Promise<ShellFuzz> {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-fuzz-'))
  const database = await opened(folder)
  // The bot's own waits never keep a process alive.
  const alive = setInterval(() => {}, 1_000)
  let decided = 0
  let runs = 0
  try {
    for (let drawn = seed; ; drawn += 1) {
      const property = fc.asyncProperty(anyShellRun, async (run) => {
        decided += await playShellRun(database, run)
        runs += 1
      })
      const failure = failureOf(await fc.check(property, { seed: drawn, numRuns: batch }), drawn)
      if (failure !== null || decided >= executions) return { runs, executions: decided, failure }
    }
  } finally {
    clearInterval(alive)
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A process of its own that runs a script of tests/main/db/children; killed when the test ends. Its first line of output has been read. */
export async function startedChild(
  script: string,
  args: readonly string[],
  uid?: number,
): Promise<{ child: ChildProcess; firstLine: string; exited: Promise<unknown> }> {
  const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, '../children', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const exited = once(child, 'exit')
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    output += String(chunk)
    if (output.includes('\n')) break
  }
  return { child, firstLine: output.split('\n')[0] ?? '', exited }
}

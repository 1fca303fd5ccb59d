import { spawn } from 'node:child_process'

export interface ScriptStep {
  readonly name: string
  /** A program of the project's own `node_modules/.bin`, which npm puts on the path. */
  readonly command: string
  readonly args: readonly string[]
}

/**
 * Runs commands side by side, at most `width` at a time, prints the whole output of those that fail and one line for each that passes.
 * Ends the process with code 1 if any failed, so that scripts can be chained.
 */
export async function runSteps(steps: readonly ScriptStep[], width = 3): Promise<void> {
  const waiting = [...steps]
  let failed = 0
  const worker = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { code, output } = await run(step)
      if (code === 0) console.log(`ok      ${step.name}`)
      else {
        failed += 1
        console.log(`FAILED  ${step.name}\n${output.trimEnd()}\n`)
      }
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  console.log(`${steps.length - failed} passed, ${failed} failed`)
  if (failed > 0) process.exit(1)
}

function run(step: ScriptStep): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, [...step.args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}

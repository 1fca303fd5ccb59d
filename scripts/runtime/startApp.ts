import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface RunningApp {
  /** Milliseconds from the start of the process to the line with its address. */
  readonly startTime: number
  /** The address with its one-time ticket. */
  readonly link: string
  stop(): Promise<void>
}

/** Milliseconds that the app has to start. */
const patience = 30_000

/**
 * Starts the built browser host on a data folder as its own process and waits until it serves. `nodeOptions` are options of
 * Node, such as `--import`.
 */
export async function startApp(folder: string, nodeOptions: readonly string[] = []): Promise<RunningApp> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...nodeOptions, 'dist/main/browser.js'], {
    env: { ...process.env, PROSA_DATA_DIR: folder, PROSA_NO_OPEN: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await printedLink(child, child.stdout)
  return { startTime: performance.now() - begun, link, stop: () => stop(child) }
}

/** The output is read to its end, also after the address: a program that nobody listens to would end with an error. */
function printedLink(child: ChildProcess, output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), patience)
    const printed: string[] = []
    createInterface({ input: output })
      .on('line', (line) => {
        printed.push(line)
        const link = /http:\/\/127\.0\.0\.1:\d+\/#ticket=\S+/.exec(line)?.[0]
        if (link === undefined) return
        clearTimeout(late)
        resolve(link)
      })
      .on('close', () => {
        clearTimeout(late)
        reject(new Error(`The app ended before it printed its address:\n${printed.join('\n')}`))
      })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  await closed
}

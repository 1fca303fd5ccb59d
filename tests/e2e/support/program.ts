import { spawn, type ChildProcess } from 'node:child_process'

/** A started program of ours, with what it printed. */
export interface Program {
  readonly child: ChildProcess
  /** Everything printed so far. */
  output(): string
  /** Waits for a line; rejects with the output when the program ends first or `milliseconds` pass. */
  line(pattern: RegExp, milliseconds?: number): Promise<RegExpExecArray>
  /** Ends it and waits; resolves to its exit code, null when a signal ended it. Rejects when it does not end in 15 s. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a Node script (or another program) with pipes and, with `ipc`, a channel for messages. */
export function startProgram(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  options: { program?: string; ipc?: boolean; cwd?: string } = {},
): Program {
  const child = spawn(options.program ?? process.execPath, [...args], {
    env,
    cwd: options.cwd,
    stdio: options.ipc ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let printed = ''
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => (printed += error.message))
    child.once('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  const listen = (chunk: Buffer) => (printed += chunk.toString())
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)

  return {
    child,
    output: () => printed,
    line: (pattern, milliseconds = 20_000) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(printed)
          if (match === null) return
          stop()
          resolve(match)
        }
        const fail = (why: string) => {
          stop()
          reject(new Error(`${why} before ${pattern}:\n${printed}`))
        }
        const timer = setTimeout(() => fail(`${milliseconds} ms passed`), milliseconds)
        const stop = () => {
          clearTimeout(timer)
          child.stdout?.off('data', look)
          child.stderr?.off('data', look)
        }
        child.stdout?.on('data', look)
        child.stderr?.on('data', look)
        void ended.then((code) => fail(`the program ended (${code})`))
        look()
      }),
    end: async (signal) => {
      child.kill(signal)
      const timeout = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 15_000).unref())
      const code = await Promise.race([ended, timeout])
      if (code !== 'late') return code
      child.kill('SIGKILL')
      throw new Error(`The program did not end on ${signal}:\n${printed}`)
    },
  }
}

import { spawn } from 'node:child_process'

export type DesktopEnd = { started: true; code: number } | { started: false; detail: string }

/** Milliseconds within which a program that ends with an error counts as one that never opened (no display, a library missing). */
const startTime = 5_000

/**
 * Runs Electron on the built app and waits for its end. Signals to this process go to it, so that nothing stays behind.
 * `root` is the folder with package.json.
 */
export function runDesktop(program: string, root: string, env: NodeJS.ProcessEnv): Promise<DesktopEnd> {
  const begun = Date.now()
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return new Promise((resolve) => {
    let asked = false
    const pass = (signal: NodeJS.Signals) => {
      asked = true
      child.kill(signal)
    }
    // Before the program starts: a signal that came right after would end this process alone and leave the program behind.
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, pass)
    const child = spawn(program, [root], { stdio: 'inherit', env: rest })
    const end = (answer: DesktopEnd) => {
      for (const signal of signals) process.off(signal, pass)
      resolve(answer)
    }
    child.on('error', (error) => end({ started: false, detail: error.message }))
    child.on('close', (code, signal) => {
      if (asked) return end({ started: true, code: 0 })
      const failed = code !== 0
      if (failed && Date.now() - begun < startTime) return end({ started: false, detail: signal ?? `exit ${code}` })
      end({ started: true, code: code ?? 1 })
    })
  })
}

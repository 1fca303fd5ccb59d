import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { record } from './record.ts'

interface Closable {
  /** Asks the window to close; false when the app kept it open. */
  tryClose(): Promise<boolean>
}

/** The windows that are open. */
export const windows = new Set<Closable>()

/** Electron's `app` as far as Prosa uses it, with its order of events when quitting. */
class StandinApp extends EventEmitter {
  readonly isPackaged = false
  readonly #paths = new Map<string, string>()
  readonly #ready = new Promise<void>((resolve) => setImmediate(resolve))

  whenReady(): Promise<void> {
    return this.#ready
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`The stand-in knows no path "${name}"`)
    return path
  }
  enableSandbox(): void {
    record.sandbox = true
  }

  /** One instance for each userData folder; a second one wakes the first, as Electron does. */
  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData')
    const file = join(folder, 'standin.pid')
    mkdirSync(folder, { recursive: true })
    const holder = livingHolder(file)
    if (holder !== null) {
      process.kill(holder, 'SIGUSR2')
      return false
    }
    writeFileSync(file, String(process.pid))
    process.on('exit', () => rmSync(file, { force: true }))
    process.on('SIGUSR2', () => this.emit('second-instance', {}, [], folder))
    return true
  }

  quit(): void {
    void this.#quit()
  }

  async #quit(): Promise<void> {
    let stopped = false
    this.emit('before-quit', { preventDefault: () => (stopped = true) })
    if (stopped) return
    for (const window of windows) if (!(await window.tryClose())) return
    this.emit('will-quit', {})
    this.emit('quit', {}, 0)
    process.exit(0)
  }
}

export const app = new StandinApp()
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())

function livingHolder(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}

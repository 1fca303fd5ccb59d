import { _electron } from 'playwright-core'
import { electronProgram } from './hostKinds.ts'
import type { Launch, Started } from './launch.ts'

/** The built desktop app in real Electron. */
export async function launchElectron({ env }: Launch): Promise<Started> {
  if (electronProgram === null) throw new Error("Electron's program is not here: run `npx install-electron` first.")
  const asRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: electronProgram,
    args: asRoot ? ['.', '--no-sandbox'] : ['.'],
    env,
  })
  return {
    page: await app.firstWindow(),
    kill: () =>
      new Promise((resolve) => {
        app.process().once('exit', () => resolve())
        app.process().kill('SIGKILL')
      }),
    end: () => app.close(),
  }
}

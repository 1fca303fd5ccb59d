import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Milliseconds the download server has to answer at all, and the whole download has. */
const probeTime = 4_000
const downloadTime = 300_000

export type Download = { ok: true } | { ok: false; reason: 'unreachable' | 'too_slow' | 'failed'; detail: string }

/**
 * Runs the package's own `install.js` after a short look whether its server is there. `install.js` alone says nothing for
 * half a minute on a silent server and has no limit of its own, so a machine without network would seem to hang.
 */
export async function downloadElectron(
  packageFolder: string,
  env: NodeJS.ProcessEnv,
  times: { probe: number; download: number } = { probe: probeTime, download: downloadTime },
): Promise<Download> {
  const server =
    env['ELECTRON_MIRROR'] || env['npm_config_electron_mirror'] || 'https://github.com/electron/electron/releases/'
  const unreachable = await probe(server, times.probe)
  if (unreachable !== null) return { ok: false, reason: 'unreachable', detail: `${server}: ${unreachable}` }
  return install(packageFolder, env, times.download)
}

/** Null when the server answers anything, else why it did not. */
async function probe(server: string, milliseconds: number): Promise<string | null> {
  try {
    const answer = await fetch(server, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(milliseconds),
    })
    await answer.body?.cancel()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function install(packageFolder: string, env: NodeJS.ProcessEnv, milliseconds: number): Promise<Download> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    let timedOut = false
    child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)))
    const timer = setTimeout(() => {
      timedOut = true
      child.kill('SIGKILL')
    }, milliseconds)
    const end = (answer: Download) => {
      clearTimeout(timer)
      resolve(answer)
    }
    child.on('error', (error) => end({ ok: false, reason: 'failed', detail: error.message }))
    child.on('close', (code) => {
      if (code === 0) return end({ ok: true })
      if (timedOut) return end({ ok: false, reason: 'too_slow', detail: `${milliseconds / 1_000} s` })
      end({ ok: false, reason: 'failed', detail: firstLine(complaint) ?? `exit ${code}` })
    })
  })
}

const firstLine = (text: string) => text.split('\n').find((line) => line.trim() !== '')

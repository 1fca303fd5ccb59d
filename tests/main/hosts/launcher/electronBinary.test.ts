import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { downloadElectron } from '../../../../main/hosts/launcher/downloadElectron.ts'
import { electronBinary, electronPackage } from '../../../../main/hosts/launcher/electronBinary.ts'
import { obtainElectron } from '../../../../main/hosts/launcher/obtainElectron.ts'
import { translator } from '../../../../main/hosts/launcher/translator.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prosa-electron-'))
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1"}')
})
afterEach(() => rmSync(folder, { recursive: true }))

function download(version: string): void {
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/version'), version)
  writeFileSync(join(folder, 'dist/electron'), '')
  writeFileSync(join(folder, 'path.txt'), 'electron')
}

describe('where Electron is', () => {
  test('the package is found from a module beside it, without importing it', () => {
    expect(electronPackage(import.meta.url)).toMatch(/node_modules.electron$/)
    expect(electronPackage('file:///nowhere/at/all.js')).toBeNull()
  })
  test('nothing was downloaded', () => {
    expect(electronBinary(folder, {}, 'linux')).toEqual({ ok: false, reason: 'not_downloaded', wanted: '45.4.1' })
  })
  test('it was downloaded', () => {
    download('v45.4.1')
    expect(electronBinary(folder, {}, 'linux')).toEqual({ ok: true, path: join(folder, 'dist/electron') })
  })
  test('another version was downloaded', () => {
    download('44.0.0')
    const expected = { ok: false, reason: 'other_version', wanted: '45.4.1', found: '44.0.0' }
    expect(electronBinary(folder, {}, 'linux')).toEqual(expected)
  })
  test('the program was deleted after the download', () => {
    download('45.4.1')
    rmSync(join(folder, 'dist/electron'))
    expect(electronBinary(folder, {}, 'linux')).toMatchObject({ reason: 'not_downloaded' })
  })
  test('a folder of the person wins and is looked into', () => {
    download('45.4.1')
    const path = join(folder, 'dist')
    expect(electronBinary(null, { ELECTRON_OVERRIDE_DIST_PATH: path }, 'linux')).toMatchObject({ ok: true })
    expect(electronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' }, 'linux')).toMatchObject({
      reason: 'no_override',
    })
  })
  test('there is no package', () => {
    expect(electronBinary(null, {}, 'linux')).toEqual({ ok: false, reason: 'no_package' })
  })
})

describe('fetching it', () => {
  const times = { probe: 300, download: 500 }
  const installer = (source: string) => writeFileSync(join(folder, 'install.js'), source)

  async function withServer<T>(answer: string | null, run: (url: string) => Promise<T>): Promise<T> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      if (answer !== null) socket.once('data', () => socket.end(answer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    try {
      return await run(`http://127.0.0.1:${port}/`)
    } finally {
      server.close()
    }
  }
  const here = 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'
  const fetchFrom = (url: string) => downloadElectron(folder, { ELECTRON_MIRROR: url }, times)

  test('a silent server is given up within its time and nothing is started', async () => {
    installer('require("fs").writeFileSync(__dirname + "/ran", "")')
    const begun = Date.now()
    expect(await withServer(null, fetchFrom)).toMatchObject({ ok: false, reason: 'unreachable' })
    expect(Date.now() - begun).toBeLessThan(2_000)
  })
  test('no server at all', async () => {
    expect(await fetchFrom('http://127.0.0.1:9/')).toMatchObject({ ok: false, reason: 'unreachable' })
  })
  test('an installer that works', async () => {
    installer('process.exit(0)')
    expect(await withServer(here, fetchFrom)).toEqual({ ok: true })
  })
  test('an installer that fails says why', async () => {
    installer('console.error("no space"); process.exit(3)')
    expect(await withServer(here, fetchFrom)).toEqual({ ok: false, reason: 'failed', detail: 'no space' })
  })
  test('an installer that hangs is ended', async () => {
    installer('setInterval(() => {}, 1000)')
    expect(await withServer(here, fetchFrom)).toMatchObject({ ok: false, reason: 'too_slow' })
  })
  test('PROSA_NO_DOWNLOAD=1 never tries', async () => {
    const printed: string[] = []
    const env = { PROSA_NO_DOWNLOAD: '1', ELECTRON_MIRROR: 'http://127.0.0.1:9/' }
    const found = await obtainElectron({
      from: import.meta.url,
      env,
      platform: 'linux',
      t: translator('en'),
      print: (line) => printed.push(line),
    })
    expect(printed).toEqual([])
    expect(found.ok || found.reason === 'not_downloaded').toBe(true)
  })
})

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startProgram, type Program } from '../e2e/support/program.ts'

let folder: string
let programs: Program[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prosa-start-'))
  programs = []
})
afterEach(async () => {
  await Promise.all(programs.map((program) => program.end('SIGKILL')))
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start -- <args>` without npm, in Portuguese, where nothing is downloaded and no browser is opened. */
function start(args: string[], env: NodeJS.ProcessEnv = {}): Program {
  const program = startProgram(['main/start.ts', ...args], {
    PATH: process.env['PATH'],
    HOME: folder,
    LANG: 'pt_BR.UTF-8',
    PROSA_NO_DOWNLOAD: '1',
    PROSA_NO_OPEN: '1',
    ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nothing-here'),
    ...env,
  })
  programs.push(program)
  return program
}

const ended = (program: Program) =>
  new Promise<number | null>((resolve) => program.child.once('close', (code) => resolve(code)))

/** A program that stands where Electron would be. */
function electron(script: string): NodeJS.ProcessEnv {
  const file = join(folder, 'electron')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return { ELECTRON_OVERRIDE_DIST_PATH: folder }
}

const link = /http:\/\/127\.0\.0\.1:\d+\/#ticket=[\w-]{43}/

describe('what a person gets wrong', () => {
  test('an unknown option is refused with the options there are, in their language', async () => {
    const program = start(['--dekstop'])
    expect(await ended(program)).toBe(2)
    expect(program.output()).toContain('A Prosa não conhece "--dekstop"')
    expect(program.output()).toContain('npm start -- --data <pasta>')
  })

  test('a folder that was not named is asked for', async () => {
    const program = start(['--data'], { LANG: 'en_US.UTF-8' })
    expect(await ended(program)).toBe(2)
    expect(program.output()).toContain('--data needs the name of a folder')
  })

  test('help is not an error', async () => {
    const program = start(['--help'])
    expect(await ended(program)).toBe(0)
    expect(program.output()).toContain('--browser')
  })
})

describe('with Electron', () => {
  test('it runs on the project with the data folder, and its end is ours', async () => {
    const env = electron(`echo "$1|$PROSA_DATA_DIR|$ELECTRON_RUN_AS_NODE" > ${folder}/seen; exit 0`)
    const program = start(['--data', join(folder, 'flows')], { ...env, ELECTRON_RUN_AS_NODE: '1' })
    expect(await ended(program)).toBe(0)
    expect(readFileSync(join(folder, 'seen'), 'utf8').trim()).toMatch(/\|.*\/flows\|$/)
  })

  test('SIGTERM ends it too', async () => {
    const env = electron(`trap 'echo gone > ${folder}/gone; exit 0' TERM; echo up; while :; do sleep 0.1; done`)
    const program = start([], env)
    await program.line(/up/)
    expect(await program.end('SIGTERM')).toBe(0)
    expect(existsSync(join(folder, 'gone'))).toBe(true)
  })
})

describe('without Electron', () => {
  test('--desktop says why and fails', async () => {
    const program = start(['--desktop'])
    expect(await ended(program)).toBe(1)
    expect(program.output()).toContain('A janela própria da Prosa não está disponível')
    expect(program.output()).toContain('nothing-here')
    expect(program.output()).not.toMatch(link)
  })

  test('a program that cannot open a window is a reason as well', async () => {
    const program = start(['--desktop'], electron('exit 3'))
    expect(await ended(program)).toBe(1)
    expect(program.output()).toContain('exit 3')
  })

  test('says why, opens the browser host on the same data and stops cleanly', async () => {
    const program = start(['--data', join(folder, 'flows')])
    await program.line(link)
    expect(program.output()).toContain('A janela própria da Prosa não está disponível')
    expect(program.output()).toContain(join(folder, 'flows'))
    expect(await program.end('SIGINT')).toBe(0)
    expect(program.output()).toContain('A Prosa está fechada.')
  })

  test('opens the address with the system’s browser unless told not to', async () => {
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" > ${folder}/opened\n`)
    chmodSync(join(bin, 'xdg-open'), 0o755)
    // `open` brings a script of its own along, which asks for $BROWSER; the built app uses the system's.
    const env = { BROWSER: join(bin, 'xdg-open'), PATH: `${bin}:${process.env['PATH']}` }
    const program = start(['--browser'], { ...env, PROSA_NO_OPEN: undefined })
    const [printed] = await program.line(link)
    await vi.waitFor(() => expect(readFileSync(join(folder, 'opened'), 'utf8').trim()).toBe(printed))
  })

  test('tells the person to copy the address when no browser opens', async () => {
    const program = start(['--browser'], { PROSA_NO_OPEN: undefined, PATH: folder })
    await program.line(/O navegador não abriu/)
    expect(program.output()).toMatch(link)
  })

  test('a terminal that is gone keeps nobody from closing the database', async () => {
    const program = start(['--browser', '--data', join(folder, 'flows')])
    await program.line(link)
    program.child.stdout?.destroy()
    program.child.stderr?.destroy()
    expect(await program.end('SIGTERM')).toBe(0)
    // SQLite takes its log away when the last connection closes, and we our lock.
    expect(readdirSync(join(folder, 'flows')).toSorted()).toEqual(['prosa.db', 'prosa.db.lock'])
  })
})

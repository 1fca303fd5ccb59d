import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { runCaseFolder } from '../../scripts/cases/runCaseFolder.ts'

const folders: string[] = []
const folderWith = (files: Record<string, unknown>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-cases-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const matchingCase = (fields: object) => ({
  id: 'one',
  type: 'equals',
  pattern: 'oi',
  input: 'OI',
  expected: true,
  ...fields,
})

describe('running a folder of cases', () => {
  test('the public cases pass', async () => {
    const { ok, lines } = await runCaseFolder(join(import.meta.dirname, '../cases'))
    expect(lines.filter((line) => line.includes('FAILED'))).toEqual([])
    expect(lines.at(-1)).toMatch(/^[1-9]\d+ passed, 0 failed$/)
    expect(ok).toBe(true)
  })

  test('a failure is printed with what was expected and seen', async () => {
    const folder = folderWith({
      'matching.json': [
        matchingCase({}),
        matchingCase({ id: 'two', expected: false, why: 'reason' }),
        matchingCase({ id: 'three', type: 'regex', pattern: '(', expected: 'invalid' }),
        matchingCase({ id: 'four', type: 'answer', pattern: ['sim', '*'], input: 'talvez', expected: '*' }),
        matchingCase({ id: 'five', type: 'number', pattern: '1,234', input: '1234', locale: 'en' }),
      ],
    })
    const { ok, lines } = await runCaseFolder(folder)
    expect(ok).toBe(false)
    expect(lines).toEqual([
      'matching.json: 4 passed, 1 failed',
      '  FAILED two (reason)',
      '    expected false',
      '    seen     true for "oi" and "OI"',
      '4 passed, 1 failed',
    ])
  })

  test('flow files are judged by what importing them does', async () => {
    const broken = { name: 'broken', kind: 'text', payload: '{', expected: 'accept', why: '' }
    const { lines } = await runCaseFolder(folderWith({ 'bad-flows.json': { base: 'no flow', cases: [broken] } }))
    expect(lines.filter((line) => line.startsWith('  FAILED'))).toEqual([
      '  FAILED base (the base imports cleanly)',
      '  FAILED broken',
    ])
    expect(lines.at(-1)).toBe('0 passed, 2 failed')
    expect(lines.some((line) => line.includes('not run yet'))).toBe(false)
  })

  test('messages go through the bot on a real database, also those that a generator makes', async () => {
    const messages = [
      { id: 'a', generator: '"{{".repeat(10)' },
      { id: 'b', text: '\ud800' },
      { id: 'nul', text: 'o\0i' },
      { id: 'empty', text: '' },
      { id: 'long', generator: '"x😀".repeat(600000)' },
      { id: 'c', generator: 'nothing()' },
    ]
    const { lines } = await runCaseFolder(folderWith({ 'naughty-messages.json': { messages } }))
    expect(lines).toEqual([
      'naughty-messages.json: 5 passed, 1 failed',
      '  FAILED c (: )',
      expect.stringContaining('expected stored as it came'),
      expect.stringContaining('seen     an exception: ReferenceError'),
      '5 passed, 1 failed',
    ])
  })

  test('a folder that is missing, empty or malformed is explained', async () => {
    expect((await runCaseFolder(join(tmpdir(), 'no-such-folder'))).lines.join()).toContain('There is no folder')
    expect((await runCaseFolder(folderWith({}))).lines.join()).toContain('holds no cases')
    expect((await runCaseFolder(folderWith({ 'matching.json': '{' }))).lines).toEqual([
      expect.stringContaining('matching.json: is not JSON'),
      '0 passed, 1 failed',
    ])
    const shapeless = await runCaseFolder(
      folderWith({ 'matching.json': [{ id: 1 }], 'naughty-messages.json': { messages: [] } }),
    )
    expect(shapeless.lines[0]).toContain('does not have the format of its kind, at 0')
    expect(shapeless.ok).toBe(false)
  })

  test('the command ends with 1 when something failed', () => {
    const command = join(import.meta.dirname, '../../scripts/cases.ts')
    const run = (...folder: string[]) => spawnSync(process.execPath, [command, ...folder], { encoding: 'utf8' })
    expect(run(folderWith({ 'matching.json': [matchingCase({})] }))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 passed, 0 failed'),
    })
    expect(run(folderWith({ 'matching.json': [matchingCase({ expected: false })] })).status).toBe(1)
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Give the folder') })
  })
})

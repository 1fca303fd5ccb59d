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
  test('the public cases pass', () => {
    const { ok, lines } = runCaseFolder(join(import.meta.dirname, '../cases'))
    expect(lines.filter((line) => line.includes('FAILED'))).toEqual([])
    expect(lines.at(-1)).toMatch(/^[1-9]\d+ passed, 0 failed$/)
    expect(ok).toBe(true)
  })

  test('a failure is printed with what was expected and seen', () => {
    const folder = folderWith({
      'matching.json': [
        matchingCase({}),
        matchingCase({ id: 'two', expected: false, why: 'reason' }),
        matchingCase({ id: 'three', type: 'regex', pattern: '(', expected: 'invalid' }),
        matchingCase({ id: 'four', type: 'answer', pattern: ['sim', '*'], input: 'talvez', expected: '*' }),
        matchingCase({ id: 'five', type: 'number', pattern: '1,234', input: '1234', locale: 'en' }),
      ],
    })
    const { ok, lines } = runCaseFolder(folder)
    expect(ok).toBe(false)
    expect(lines).toEqual([
      'matching.json: 4 passed, 1 failed',
      '  FAILED two (reason)',
      '    expected false',
      '    seen     true for "oi" and "OI"',
      '4 passed, 1 failed',
    ])
  })

  test('flow files are judged by how they are read', () => {
    const broken = { name: 'broken', kind: 'text', payload: '{', expected: 'accept', why: '' }
    const { lines } = runCaseFolder(folderWith({ 'bad-flows.json': { base: 'no flow', cases: [broken] } }))
    expect(lines.filter((line) => line.startsWith('  FAILED'))).toEqual([
      '  FAILED base (the base imports cleanly)',
      '  FAILED broken',
    ])
    expect(lines.at(-1)).toBe('0 passed, 2 failed')
    expect(lines.some((line) => line.includes('not run yet'))).toBe(true)
  })

  test('messages reach the engine, also those that a generator makes', () => {
    const messages = [
      { id: 'a', generator: '"{{".repeat(10)' },
      { id: 'b', text: '\ud800' },
      { id: 'c', generator: 'nothing()' },
    ]
    const { lines } = runCaseFolder(folderWith({ 'naughty-messages.json': { messages } }))
    expect(lines.at(-1)).toBe('2 passed, 1 failed')
  })

  test('a folder that is missing, empty or malformed is explained', () => {
    expect(runCaseFolder(join(tmpdir(), 'no-such-folder')).lines.join()).toContain('There is no folder')
    expect(runCaseFolder(folderWith({})).lines.join()).toContain('holds no cases')
    expect(runCaseFolder(folderWith({ 'matching.json': '{' })).lines).toEqual([
      expect.stringContaining('matching.json: is not JSON'),
      '0 passed, 1 failed',
    ])
    const shapeless = runCaseFolder(
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

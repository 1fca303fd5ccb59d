import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startedChild } from '../support/childProcess.ts'
import { openedDatabase } from '../support/openedDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** The superuser may write everything: as such, a process of nobody's tries. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined

async function sharedDatabase(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder()
  const database = await openedDatabase(folder)
  await database.prisma.contact.create({ data: { phone: '+1' } })
  await database.close()
  if (nobody !== undefined) {
    for (const name of [dirname(folder), folder, ...readdirSync(folder).map((name) => join(folder, name))]) {
      chownSync(name, nobody, nobody)
    }
  }
  return { folder, file: database.path }
}

const opening = async (folder: string): Promise<unknown> => {
  const { firstLine } = await startedChild('holdDatabase.ts', [folder], nobody)
  return JSON.parse(firstLine)
}

test('the file may not be written', async () => {
  const { folder, file } = await sharedDatabase()
  const before = readFileSync(file)
  chmodSync(file, 0o444)
  expect(await opening(folder)).toMatchObject({ ok: false, problem: { code: 'read_only', path: file } })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('the folder may not be written', async () => {
  const { folder, file } = await sharedDatabase()
  chmodSync(folder, 0o555)
  onTestFinished(() => chmodSync(folder, 0o755))
  expect(await opening(folder)).toMatchObject({ ok: false, problem: { code: 'read_only', path: file } })
})

test('the folder may not be made', async () => {
  const { folder } = await sharedDatabase()
  chmodSync(folder, 0o555)
  onTestFinished(() => chmodSync(folder, 0o755))
  expect(await opening(join(folder, 'deeper'))).toMatchObject({ ok: false, problem: { code: 'read_only' } })
})

test('both may be written: it opens', async () => {
  const { folder } = await sharedDatabase()
  expect(await opening(folder)).toMatchObject({ ok: true })
})

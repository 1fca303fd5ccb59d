import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../../main/db/open/openDatabase.ts'
import { startedChild } from '../support/childProcess.ts'
import { openedDatabase } from '../support/openedDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const open = (folder: string) => openDatabase({ folder, appVersion: '0.1.0' })

describe('one process per database', () => {
  test('a second process is told who holds it', async () => {
    const folder = temporaryFolder()
    const { child, firstLine } = await startedChild('holdDatabase.ts', [folder])
    expect(JSON.parse(firstLine)).toMatchObject({ ok: true })
    expect(await open(folder)).toMatchObject({ ok: false, problem: { code: 'locked', heldByPid: child.pid } })
  })

  test('a second opening in this process is refused too, and does not loosen the lock', async () => {
    const folder = temporaryFolder()
    await openedDatabase(folder)
    expect(await open(folder)).toMatchObject({ ok: false, problem: { code: 'locked', heldByPid: process.pid } })
    const { firstLine } = await startedChild('holdDatabase.ts', [folder])
    expect(JSON.parse(firstLine)).toMatchObject({ ok: false, problem: { code: 'locked', heldByPid: process.pid } })
  })

  test('a process that is killed lets go, and what it was told is stored is there', async () => {
    const folder = temporaryFolder()
    const { child, exited } = await startedChild('holdDatabase.ts', [folder])
    child.kill('SIGKILL')
    await exited
    expect(existsSync(join(folder, 'prosa.db-wal'))).toBe(true)
    const database = await openedDatabase(folder)
    expect(await database.prisma.contact.count()).toBe(0)
  })

  test('closing lets the next one in', async () => {
    const folder = temporaryFolder()
    const database = await openedDatabase(folder)
    await database.close()
    const { firstLine } = await startedChild('holdDatabase.ts', [folder])
    expect(JSON.parse(firstLine)).toMatchObject({ ok: true })
  })

  test('a lock file torn by a power cut locks nobody out', async () => {
    for (const torn of ['', '\0'.repeat(4_096), 'neither a database nor empty, and longer than a header of one']) {
      const folder = temporaryFolder()
      await (await openedDatabase(folder)).close()
      writeFileSync(join(folder, 'prosa.db.lock'), torn)
      const database = await openedDatabase(folder)
      expect(await open(folder)).toMatchObject({ ok: false, problem: { code: 'locked' } })
      await database.close()
    }
  })

  test('an unreadable note about the holder only hides who it is', async () => {
    const folder = temporaryFolder()
    await openedDatabase(folder)
    expect(readFileSync(join(folder, 'prosa.db.lock.pid'), 'utf8')).toBe(String(process.pid))
    writeFileSync(join(folder, 'prosa.db.lock.pid'), 'nobody knows')
    expect(await open(folder)).toMatchObject({ ok: false, problem: { code: 'locked', heldByPid: null } })
  })
})

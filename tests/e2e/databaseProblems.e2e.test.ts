import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import newId from '@bugsnag/cuid'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createFlow } from '../../main/db/flows/createFlow.ts'
import { openDatabase } from '../../main/db/open/openDatabase.ts'
import type { DatabaseProblem } from '../../shared/api/errors.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'
import { end, flowOf, message } from '../shared/flow/documents.ts'
import { launch } from './support/launch.ts'
import { startProgram } from './support/program.ts'

/** A folder whose database cannot be used, and how the cause goes away. */
interface Trouble {
  readonly dataDir: string
  readonly repair: () => void | Promise<void>
}

const flowName = 'Atendimento'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prosa-problem-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const fileIn = (folder: string) => join(folder, 'prosa.db')

async function opened(folder: string) {
  const result = await openDatabase({ folder, appVersion: '0.1.0' })
  if (!result.ok) throw new Error(result.problem.detail)
  return result.database
}

/** A real database with a flow of a few hundred steps, closed. */
async function withFlow(): Promise<string> {
  const folder = newFolder()
  const database = await opened(folder)
  const steps = Array.from({ length: 400 }, (_, index) => message(`s${index}`, `s${index + 1}`))
  const document = flowOf([...steps, end('s400')], { name: flowName })
  await createFlow(database, document, { now: new Date(), newId })
  await database.close()
  return folder
}

async function locked(): Promise<Trouble> {
  const dataDir = await withFlow()
  const holder = await opened(dataDir)
  return { dataDir, repair: () => holder.close() }
}

/** The app is killed, and then the middle of its file is overwritten. */
async function damaged(): Promise<Trouble> {
  const dataDir = await withFlow()
  const file = fileIn(dataDir)
  const good = readFileSync(file)
  const program = startProgram(['dist/main/browser.js'], { ...process.env, PROSA_DATA_DIR: dataDir })
  await program.line(/#ticket=/)
  await program.end('SIGKILL')
  expect(existsSync(`${file}-wal`)).toBe(true)
  const size = statSync(file).size
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(Math.floor(size / 3), 'x'), 0, undefined, Math.floor(size / 3))
  closeSync(descriptor)
  return {
    dataDir,
    repair: () => {
      for (const log of [`${file}-wal`, `${file}-shm`]) rmSync(log, { force: true })
      writeFileSync(file, good)
    },
  }
}

async function noDatabase(): Promise<Trouble> {
  const dataDir = newFolder()
  writeFileSync(fileIn(dataDir), '%PDF-1.7, and more than a hundred bytes of a letter to my aunt '.repeat(20))
  return { dataDir, repair: () => unlinkSync(fileIn(dataDir)) }
}

async function foreign(): Promise<Trouble> {
  const dataDir = newFolder()
  const other = new Sqlite(fileIn(dataDir))
  other.exec(`CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES ('Garota de Ipanema')`)
  other.close()
  return { dataDir, repair: () => unlinkSync(fileIn(dataDir)) }
}

async function newer(): Promise<Trouble> {
  const dataDir = await withFlow()
  const inFile = (sql: string) => {
    const connection = new Sqlite(fileIn(dataDir))
    connection.exec(sql)
    connection.close()
  }
  inFile(`
    INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
      VALUES ('later', 'x', '2099-01-01', '20990101000000_later', '2099-01-01', 1);
    PRAGMA user_version = 99000000`)
  return {
    dataDir,
    repair: () => inFile(`DELETE FROM _prisma_migrations WHERE id = 'later'; PRAGMA user_version = 1000`),
  }
}

/** A place where not even the superuser may make a folder: permissions alone would not keep it out. */
async function readOnly(): Promise<Trouble> {
  const folder = newFolder()
  const link = join(folder, 'link')
  symlinkSync('/sys', link)
  return {
    dataDir: join(link, 'prosa'),
    repair: () => {
      unlinkSync(link)
      mkdirSync(link)
    },
  }
}

/** What must not change by a single byte. */
const contents = (dataDir: string) =>
  ['prosa.db', 'prosa.db-wal'].map((name) => {
    const file = join(dataDir, name)
    return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : null
  })

const troubles: readonly (readonly [DatabaseProblem['code'], Language, keeps: boolean, () => Promise<Trouble>])[] = [
  ['locked', 'pt-BR', true, locked],
  ['corrupt', 'en', true, damaged],
  ['not_a_database', 'pt-BR', false, noDatabase],
  ['foreign', 'en', false, foreign],
  ['newer', 'pt-BR', true, newer],
  ['read_only', 'en', false, readOnly],
]

test.each(troubles)(
  '%s is told in %s, nothing is changed, and it opens once the cause is gone',
  async (code, language, keeps, make) => {
    const { dataDir, repair } = await make()
    const before = contents(dataDir)
    const { common, database } = catalogue[language]
    const app = await launch('browser', { dataDir, language })
    try {
      const { page, errors } = app
      await page.getByRole('heading', { name: database[code].title }).waitFor()
      for (const sentence of [database[code].what, database[code].safe, database[code].todo]) {
        expect(await page.getByText(sentence).count()).toBe(1)
      }
      await page.getByText(common.details).click()
      expect(await page.getByText(fileIn(dataDir), { exact: true }).isVisible()).toBe(true)
      if (code === 'newer') expect(await page.getByText('99.0.0').count()).toBe(1)
      if (code === 'locked') expect(await page.getByText(String(process.pid)).count()).toBe(1)

      await page.getByRole('button', { name: common.tryAgain }).click()
      await page.getByRole('status').getByText(database.stillFailing).waitFor()
      expect(contents(dataDir)).toEqual(before)

      await repair()
      await page.getByRole('button', { name: common.tryAgain }).click()
      await page.getByRole('heading', { name: database[code].title }).waitFor({ state: 'detached' })
      await page.locator('h1').first().waitFor()
      if (keeps) await page.getByText(flowName).first().waitFor()
      expect(errors).toEqual([])
    } finally {
      await app.close()
    }
  },
)

test('a killed holder leaves the data free at once, whatever its note says', async () => {
  const dataDir = await withFlow()
  const first = await launch('browser', { dataDir })
  await first.page.getByText(flowName).first().waitFor()
  await first.kill()
  expect(existsSync(join(dataDir, 'prosa.db.lock.pid'))).toBe(true)
  writeFileSync(join(dataDir, 'prosa.db.lock.pid'), String(process.pid))
  const second = await launch('browser', { dataDir })
  try {
    await second.page.getByText(flowName).first().waitFor()
    expect(second.errors).toEqual([])
  } finally {
    await second.close()
    await first.close()
  }
})

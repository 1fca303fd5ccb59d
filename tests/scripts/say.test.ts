import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import newId from '@bugsnag/cuid'
import { beforeEach, expect, test } from 'vitest'
import { addressFile } from '../../main/bot/localChannel/addressFile.ts'
import { openEngine } from '../../main/openEngine.ts'
import { printable } from '../../scripts/say/printable.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'
import { phone, rows } from '../main/bot/support/testBot.ts'
import { newFolder } from '../main/bot/support/newFolder.ts'
import { opened } from '../main/bot/support/world.ts'

const texts = catalogue.en.say
let folder: string

/** A database in which "oi" is answered by a template. */
beforeEach(async () => {
  folder = newFolder()
  const database = await opened(folder)
  const now = new Date()
  await database.turn(async (tx) => {
    await tx.run('INSERT INTO "Template" ("id", "key", "content", "updatedAt", "createdAt") VALUES (?, ?, ?, ?, ?)', [
      't1',
      'ola',
      'Olá, {{nome}}!\u001b[31m',
      now,
      now,
    ])
    await tx.run(
      `INSERT INTO "Trigger" ("id", "type", "pattern", "templateId", "updatedAt", "createdAt") VALUES (?, 'equals', ?, ?, ?, ?)`,
      ['g1', 'oi', 't1', now, now],
    )
  })
  await database.close()
})

async function say(...args: readonly string[]) {
  const child = spawn(process.execPath, ['scripts/say.ts', ...args], {
    env: { ...process.env, LC_ALL: 'en_US.UTF-8', PROSA_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const code = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { out: await textOf(child.stdout), err: await textOf(child.stderr), code: await code }
}

async function withApp<T>(listen: boolean, work: () => Promise<T>): Promise<T> {
  const app = await openEngine({
    folder,
    version: '0.1.0',
    systemLanguage: 'en',
    newId,
    onMessage: () => {},
    listen,
    report: (error) => {
      throw error
    },
  })
  if (!app.ok) throw new Error(app.problem.detail)
  return work().finally(() => app.engine.close())
}

test('without the app the message is answered headlessly, and the same id is answered once', async () => {
  const first = await say('--phone', phone, '--name', 'Ana', '--id', 'x', 'oi')
  expect(first).toEqual({ code: 0, err: '', out: 'Olá, Ana!␛[31m\n' })
  const again = await say('--phone', phone, '--id', 'x', 'oi')
  expect(again).toEqual({ code: 0, err: '', out: `${texts.duplicate}\n\nOlá, Ana!␛[31m\n` })
})

test('the app answers while it runs, and takes the message first', async () => {
  const outcome = await withApp(true, () => say('--json', `--phone=${phone}`, '--name=Ana', '--data', folder, 'oi'))
  expect(outcome.code).toBe(0)
  expect(JSON.parse(outcome.out)).toEqual({
    ok: true,
    duplicate: false,
    replies: [{ messageId: expect.any(String), text: 'Olá, Ana!\u001b[31m' }],
  })
  const database = await opened(folder)
  expect(await rows(database, `SELECT DISTINCT "status" FROM "Message" WHERE "direction" = 'outbound'`)).toEqual([
    { status: 'sent' },
  ])
  await database.close()
})

test('an app that holds the data and does not answer here is named', async () => {
  expect(await withApp(false, () => say('--phone', phone, 'oi'))).toEqual({
    code: 1,
    out: '',
    err: `${texts.locked}\n`,
  })
})

test('an address that a killed app left behind is passed over', async () => {
  await writeFile(addressFile(folder), JSON.stringify({ port: 9, token: 'f'.repeat(64), pid: 1 }))
  expect(await say('--phone', phone, 'oi')).toMatchObject({ code: 0, err: '' })
})

test('a message that nothing answers says so', async () => {
  expect(await say('--phone', phone, 'quero', 'falar')).toEqual({ code: 0, err: '', out: `${texts.noReply}\n` })
})

test.each([[['--phone', phone]], [['oi']], [['--fone', phone, 'oi']], [['--phone']]])(
  '%j gets the usage text',
  async (args) => {
    expect(await say(...args)).toEqual({ code: 1, out: '', err: `${texts.usage}\n` })
  },
)

test.each(['--help', '-h'])('%s gets the usage text and is no mistake', async (option) => {
  expect(await say(option)).toEqual({ code: 0, out: `${texts.usage}\n`, err: '' })
})

test('a phone without its country code is refused in one sentence', async () => {
  const { code, out, err } = await say('--phone', '(11) 98888-7777', 'oi')
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: `${texts.phone.no_country_code.replace('{{phone}}', '(11) 98888-7777')}\n`,
  })
})

test('a file that is no database is named, and stays as it is', async () => {
  folder = newFolder()
  await writeFile(join(folder, 'prosa.db'), 'my holiday')
  const { code, err } = await say('--phone', phone, 'oi')
  expect(code).toBe(1)
  expect(err).toContain(catalogue.en.database.not_a_database.title)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('a terminal is never told what to do by a message', () => {
  expect(printable('a\u001b[2J\u0007\r\nb\tc\u009b\u007f')).toBe('a␛[2J␇\nb\tc␡␡')
})

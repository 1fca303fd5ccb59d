import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, type TestContext } from 'vitest'
import type { Database } from '../../../../main/db/database.ts'
import { databaseErrorCode } from '../../../../main/db/databaseError.ts'
import { catalogStamp } from '../../../../main/db/catalog/catalogStamp.ts'
import { advanceOutbox } from '../../../../main/db/conversation/advanceOutbox.ts'
import type { SqlTx } from '../../../../main/db/sqlTx.ts'
import { loadCatalogRows } from '../../../../main/db/catalog/loadCatalogRows.ts'
import { bundledMigrationsFolder, readMigrations } from '../../../../main/db/migrate/bundledMigrations.ts'
import { publishFlow } from '../../../../main/db/flows/publishFlow.ts'
import { restoreVersion } from '../../../../main/db/flows/restoreVersion.ts'
import { migratePostgres } from '../../../../main/db/migrate/migratePostgres.ts'
import { postgresDatabase } from '../../../../main/db/postgres/postgresDatabase.ts'
import { dateCell, flagCell, jsonCell, numberCell, textCell } from '../../../../main/db/sqlCells.ts'
import { end, flowOf, message } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { type PostgresServer, startPostgres } from '../support/postgresServer.ts'
import { expectRowRoundTrips } from '../support/rowRoundTrip.ts'

const shipped = readMigrations(bundledMigrationsFolder(), 'postgresql')
const names = shipped.map(({ name }) => name)
const now = () => new Date()

let server: PostgresServer | { reason: string }
beforeAll(async () => {
  server = await startPostgres()
  if ('reason' in server) console.warn(`PostgreSQL is not tested here: ${server.reason}`)
})
afterAll(async () => {
  if (!('reason' in server)) await server.stop()
})

async function freshClient(context: TestContext, name: string): Promise<{ client: Client; url: string }> {
  if ('reason' in server) return context.skip(server.reason)
  const url = await server.freshDatabase(name)
  return { client: await connected(url), url }
}

async function connected(url: string): Promise<Client> {
  const client = new Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

async function freshDatabase(context: TestContext, name: string): Promise<Database> {
  const { client, url } = await freshClient(context, name)
  expect(await migratePostgres(client, shipped, now)).toEqual({ ok: true, applied: names })
  const database = postgresDatabase(url)
  onTestFinished(() => database.close())
  return database
}

describe('updating a PostgreSQL database', () => {
  test('gives every table, column, index and constraint of the migration, once', async (context) => {
    const { client } = await freshClient(context, 'fresh')
    expect(await migratePostgres(client, shipped, now)).toEqual({ ok: true, applied: names })
    expect(await migratePostgres(client, shipped, now)).toEqual({ ok: true, applied: [] })
    const sql = shipped.map((migration) => migration.sql).join('\n')
    const wanted = (pattern: RegExp) => [...sql.matchAll(pattern)].map(([, name = '']) => name).sort()
    const there = async (query: string) =>
      (await client.query<{ name: string }>(query)).rows.map(({ name }) => name).sort()
    const tables = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
    expect(await there(tables)).toEqual(wanted(/CREATE TABLE "(\w+)"/g))
    const indexes = `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE '%_pkey'`
    expect(await there(indexes)).toEqual(wanted(/CREATE (?:UNIQUE )?INDEX "(\w+)"/g))
    const references = `SELECT conname AS name FROM pg_constraint WHERE contype = 'f'`
    expect(await there(references)).toEqual(wanted(/ADD CONSTRAINT "(\w+)" FOREIGN KEY/g))
  })

  test('has the columns of the schema, model by model', async (context) => {
    const { client } = await freshClient(context, 'columns')
    await migratePostgres(client, shipped, now)
    const schema = readFileSync(join(bundledMigrationsFolder(), '../schema.prisma'), 'utf8')
    const enums = [...schema.matchAll(/^enum\s+(\w+)/gm)].map(([, name = '']) => name)
    const scalar = new RegExp(`^(?:String|Int|Boolean|DateTime|Json|${enums.join('|')})\\??$`)
    for (const [, model = '', body = ''] of schema.matchAll(/^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)) {
      const fields = [...body.matchAll(/^\s+(\w+)\s+(\S+)/gm)].filter(([, , type = '']) => scalar.test(type))
      const { rows } = await client.query<{ name: string; nullable: string }>(
        `SELECT column_name AS name, is_nullable AS nullable FROM information_schema.columns WHERE table_name = $1`,
        [model],
      )
      const columns = rows.map(({ name, nullable }) => `${name}${nullable === 'YES' ? '?' : ''}`).sort()
      expect(columns).toEqual(
        fields.map(([, name = '', type = '']) => `${name}${type.endsWith('?') ? '?' : ''}`).sort(),
      )
    }
  })

  test('that fails half way leaves nothing of itself', async (context) => {
    const { client } = await freshClient(context, 'half')
    await migratePostgres(client, shipped, now)
    const sql = 'ALTER TABLE "Contact" ADD COLUMN "half" TEXT;\nINSERT INTO "Nowhere" VALUES (1);'
    const half = { name: '20990101000000_half', sql }
    expect(await migratePostgres(client, [...shipped, half], now)).toMatchObject({ ok: false, name: half.name })
    const { rows } = await client.query(`SELECT 1 FROM information_schema.columns WHERE column_name = 'half'`)
    expect(rows).toEqual([])
    const whole = { ...half, sql: sql.split('\n')[0] ?? '' }
    expect(await migratePostgres(client, [...shipped, whole], now)).toEqual({ ok: true, applied: [half.name] })
    expect(await migratePostgres(client, shipped, now)).toMatchObject({ ok: false, plan: { kind: 'newer' } })
  })

  test('is done by one of several that start at once', async (context) => {
    const { client, url } = await freshClient(context, 'concurrent')
    const clients = [client, await connected(url), await connected(url), await connected(url)]
    const results = await Promise.all(clients.map((each) => migratePostgres(each, shipped, now)))
    expect(results.flatMap((result) => (result.ok ? result.applied : ['failed']))).toEqual(names)
  })

  test('is refused to a database of another program', async (context) => {
    const { client } = await freshClient(context, 'foreign')
    await client.query('CREATE TABLE songs (title TEXT)')
    expect(await migratePostgres(client, shipped, now)).toMatchObject({ ok: false, plan: { kind: 'foreign' } })
  })
})

describe('the same queries on PostgreSQL', () => {
  test('every document comes back as it was', { timeout: 120_000 }, async (context) => {
    await expectRowRoundTrips(await freshDatabase(context, 'documents'), 25)
  })

  test('plain SQL gives the same cells as on SQLite', async (context) => {
    const zone = process.env['TZ']
    process.env['TZ'] = 'America/Sao_Paulo'
    onTestFinished(() => {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    })
    const database = await freshDatabase(context, 'cells')
    const at = new Date('2026-03-01T12:00:00.120Z')
    const insert = `INSERT INTO "Contact" ("id", "phone", "optIn", "fieldsJson", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?, ?)`
    await database.turn((tx) => tx.run(insert, ['c', '+1', false, '{"a":1}', at, at]))
    const row = (await database.read((tx) => tx.get('SELECT * FROM "Contact" WHERE "createdAt" >= ?', [at])))!
    expect([textCell(row, 'id'), flagCell(row, 'optIn'), numberCell(row, 'nextSeq')]).toEqual(['c', false, 0])
    expect([dateCell(row, 'createdAt'), jsonCell(row, 'fieldsJson')]).toEqual([at, { a: 1 }])
    expect(await database.prisma.contact.findFirst()).toMatchObject({ createdAt: at, fieldsJson: { a: 1 } })
    const count = await database.read((tx) =>
      tx.get('SELECT COUNT(*) AS "n", MAX("createdAt") AS "last" FROM "Contact"'),
    )
    expect([numberCell(count!, 'n'), dateCell(count!, 'last')]).toEqual([1, at])
  })

  test('a turn that fails leaves nothing behind, and its error has our code', async (context) => {
    const database = await freshDatabase(context, 'turns')
    const insert = 'INSERT INTO "Contact" ("id", "phone", "createdAt", "updatedAt") VALUES (?, ?, ?, ?)'
    const twice = database.turn(async (tx) => {
      await tx.run(insert, ['a', '+1', new Date(), new Date()])
      await tx.run(insert, ['b', '+1', new Date(), new Date()])
    })
    expect(databaseErrorCode(await twice.catch((error: unknown) => error))).toBe('not_unique')
    expect(await database.prisma.contact.count()).toBe(0)
    const withNul = database.prisma.contact.create({ data: { phone: '\0' } })
    expect(databaseErrorCode(await withNul.catch((error: unknown) => error))).toBe('refused')
  })

  test('of two saves at once one is kept, publishing follows, and the catalog knows', async (context) => {
    const database = await freshDatabase(context, 'publishing')
    const desk = new FlowDesk(database)
    const hello = flowOf([message('hello', 'bye'), end('bye')])
    const flowKey = await desk.create(hello)
    const saves = await Promise.all(['A', 'B', 'C'].map((name) => desk.save(flowKey, 1, { ...hello, name })))
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
    expect(saves.filter((saved) => !saved.ok && saved.code === 'conflict')).toHaveLength(2)
    await desk.publish(flowKey)
    const edits = await Promise.all(['D', 'E'].map((name) => desk.save(flowKey, 2, { ...hello, name })))
    expect(edits.map((saved) => (saved.ok ? 'ok' : saved.code)).toSorted()).toEqual(['conflict', 'ok'])
    const before = await database.read(catalogStamp)
    await desk.publish(flowKey)
    expect(await desk.versions(flowKey)).toMatchObject([{ status: 'archived' }, { status: 'published' }])
    const rows = await loadCatalogRows(database)
    expect([rows.stamp, rows.stamp !== before]).toEqual([await database.read(catalogStamp), true])
    expect(rows.flows).toMatchObject([{ key: flowKey, published: true }])
  })

  test(
    'what is published is what was checked, however saves and publishing meet',
    { timeout: 60_000 },
    async (context) => {
      const database = await freshDatabase(context, 'meeting')
      const desk = new FlowDesk(database)
      const flowKey = await desk.create(flowOf([end('v0')]))
      for (let round = 1; round <= 25; round += 1) {
        const { revision } = await desk.open(flowKey)
        let checked = ''
        const publishing = publishFlow(database, {
          flowKey,
          revision,
          acknowledgedWarnings: true,
          check: (document) => {
            checked = document.steps[0]?.key ?? ''
            return []
          },
          now: desk.now(),
          newId: desk.newId,
        })
        const [published, saved] = await Promise.all([
          publishing,
          desk.save(flowKey, revision, flowOf([end(`v${round}`)])),
        ])
        if (published.ok && checked !== '') expect(published.flow.document.steps[0]?.key).toBe(checked)
        else if (!published.ok) expect(published.code).toBe('conflict')
        // A save that comes after the publishing begins the next version; the two never both fail.
        expect(published.ok || saved.ok).toBe(true)
        if (!saved.ok) expect(saved.code).toBe('conflict')
        else expect((await desk.open(flowKey)).document.steps[0]?.key).toBe(`v${round}`)
        await desk.publish(flowKey)
      }
    },
  )

  test('two people who bring back a version at once get one draft and one conflict', async (context) => {
    const database = await freshDatabase(context, 'restoring')
    const desk = new FlowDesk(database)
    const flowKey = await desk.create(flowOf([end('first')]))
    await desk.publish(flowKey)
    const { revision } = await desk.open(flowKey)
    const restore = () =>
      restoreVersion(database, { flowKey, version: 1, revision, now: desk.now(), newId: desk.newId })
    const results = await Promise.all([restore(), restore(), restore()])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok && result.code === 'conflict')).toHaveLength(2)
  })

  test('a connection that the server breaks in the middle of a turn undoes the turn and harms nothing else', async (context) => {
    const database = await freshDatabase(context, 'broken')
    const insert = `INSERT INTO "Contact" ("id", "phone", "updatedAt") VALUES (?, ?, ?)`
    const broken = database.turn(async (tx) => {
      await tx.run(insert, ['lost', '+1', now()])
      const own = await tx.get('SELECT pg_backend_pid() AS "pid"')
      await database.read((other) => other.get('SELECT pg_terminate_backend(CAST(? AS int))', [own?.['pid'] ?? null]))
      // The news of it arrives while no query is under way.
      await new Promise((resolve) => setTimeout(resolve, 50))
      await tx.run(insert, ['lost too', '+2', now()])
    })
    await expect(broken).rejects.toThrow()
    await database.turn((tx) => tx.run(insert, ['kept', '+3', now()]))
    expect(await database.read((tx) => tx.all('SELECT "id" FROM "Contact"'))).toEqual([{ id: 'kept' }])
  })

  test('a message that another process sent between the look at it and the lease is not sent again', async (context) => {
    const database = await freshDatabase(context, 'lease')
    await database.turn(async (tx) => {
      await tx.run(`INSERT INTO "Contact" ("id", "phone", "updatedAt") VALUES ('c', '+1', ?)`, [now()])
      await tx.run(
        `INSERT INTO "Message" ("id", "contactId", "direction", "status", "content", "seq", "channel", "updatedAt")
         VALUES ('m', 'c', 'outbound', 'queued', 'Oi!', 0, 'local', ?)`,
        [now()],
      )
    })
    const advance = (tx: SqlTx, owner: string, sent: boolean) =>
      advanceOutbox(tx, {
        contactId: 'c',
        channels: ['local'],
        settled: sent ? { messageId: 'm', status: 'sent', reason: null } : null,
        lease: { owner, until: new Date(Date.now() + 60_000), enough: now() },
        now: now(),
      })
    const sendElsewhere = async () => {
      expect(await database.turn((tx) => advance(tx, 'fast', false))).toMatchObject({ kind: 'message', messageId: 'm' })
      expect(await database.turn((tx) => advance(tx, 'fast', true))).toEqual({ kind: 'nothing' })
    }
    let looked = false
    const step = await database.turn((tx) => {
      const slow: SqlTx = {
        ...tx,
        async run(sql, params) {
          if (!looked) await sendElsewhere()
          looked = true
          return tx.run(sql, params)
        },
      }
      return advance(slow, 'slow', false)
    })
    expect([looked, step]).toEqual([true, { kind: 'nothing' }])
    expect(await database.read((tx) => tx.get('SELECT "lockedBy" FROM "Contact"'))).toEqual({ lockedBy: null })
  })
})

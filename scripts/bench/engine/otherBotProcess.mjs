// Run by `otherBot.ts` in a folder where @builderbot/bot is installed: the same conversations as ours, on SQLite. Its own database
// adapters are for servers; this one has their shape and their two statements on better-sqlite3. Arguments: the path of
// better-sqlite3, `FULL` or `OFF` for how durable a write is, contacts, messages of each. Prints messages a second.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [sqlitePath = '', synchronous = 'FULL', contacts = '64', messagesEach = '20'] = process.argv.slice(2)
const require = createRequire(join(process.cwd(), 'package.json'))
const { addKeyword, createBot, createFlow, MemoryDB, TestTool } = require('@builderbot/bot')
const Sqlite = createRequire(import.meta.url)(sqlitePath)

class SqliteAdapter extends MemoryDB {
  constructor(file) {
    super()
    const connection = new Sqlite(file)
    connection.pragma('journal_mode = WAL')
    connection.pragma(`synchronous = ${synchronous}`)
    connection.exec(`CREATE TABLE history (id INTEGER PRIMARY KEY, ref TEXT, keyword TEXT, answer TEXT, refSerialize TEXT,
      phone TEXT NOT NULL, options TEXT, created_at TEXT DEFAULT CURRENT_TIMESTAMP)`)
    connection.exec('CREATE INDEX history_phone ON history (phone, id)')
    this.latest = connection.prepare('SELECT * FROM history WHERE phone = ? ORDER BY id DESC LIMIT 1')
    this.insert = connection.prepare(
      'INSERT INTO history (ref, keyword, answer, refSerialize, phone, options) VALUES (?, ?, ?, ?, ?, ?)',
    )
  }
  async getPrevByNumber(from) {
    const row = this.latest.get(from)
    return row === undefined ? {} : { ...row, options: JSON.parse(row.options) }
  }
  async save({ ref, keyword, answer, refSerialize, from, options }) {
    const texts = [ref, keyword, answer, refSerialize, from].map((value) => (typeof value === 'string' ? value : null))
    this.insert.run(...texts, JSON.stringify(options ?? null))
    if (sent.delete(from)) setImmediate(() => waiting.get(from)?.())
  }
}

/** Who waits for the next message to a contact, and to whom one has gone that is not stored yet. */
const waiting = new Map()
const sent = new Set()
class Provider extends TestTool.TestProvider {
  async sendMessage(phone, message) {
    sent.add(phone)
    return { phone, message }
  }
}

const flows = Array.from({ length: 10 }, (_, index) =>
  addKeyword(`oi${index}`)
    .addAnswer('Olá! Qual é o seu nome?', { capture: true }, async (ctx, { state }) => {
      await state.update({ nome: ctx.body })
    })
    .addAnswer('Obrigado! Até logo.'),
)
const provider = new Provider()
const database = new SqliteAdapter(join(process.cwd(), `other-${synchronous}.db`))
await createBot(
  { flow: createFlow(flows), database, provider },
  { queue: { timeout: 50_000, concurrencyLimit: Number(contacts) } },
)

const say = (phone, body) =>
  new Promise((resolve) => {
    waiting.set(phone, resolve)
    provider.emit('message', { from: phone, body, name: 'Maria' })
  })
const talk = (messages) =>
  Promise.all(
    Array.from({ length: Number(contacts) }, async (_, contact) => {
      for (let nth = 0; nth < messages; nth += 1) {
        await say(
          `55119${String(contact).padStart(8, '0')}`,
          nth % 2 === 0 ? `oi${(contact + nth) % 10}` : `Maria ${nth}`,
        )
      }
    }),
  )

await talk(Math.ceil(Number(messagesEach) / 10) * 2)
const from = performance.now()
await talk(Number(messagesEach))
console.log(JSON.stringify((Number(contacts) * Number(messagesEach) * 1_000) / (performance.now() - from)))
process.exit(0)

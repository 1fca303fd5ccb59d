import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'

/**
 * Prisma's schema engine as WebAssembly, over an empty SQLite database in memory: compares schemas and migration histories of
 * both providers without a server, a native binary or a download. It prints Node's warning about WebAssembly modules.
 */
export function openSchemaEngine(): Promise<SchemaEngine> {
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', {
    set_message: (message: string) => {
      throw new Error(`The schema engine panicked: ${message}`)
    },
  })
  const stock = new PrismaBetterSqlite3({ url: ':memory:' })
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: async () => understanding(await stock.connect()),
    connectToShadowDb: async () => understanding(await stock.connectToShadowDb()),
  }
  return SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

/**
 * Two things that the engine asks and better-sqlite3 refuses: whole migration files sent as one statement (they become scripts),
 * and `name = "index"`, a double-quoted string (it becomes a single-quoted one).
 */
function understanding(adapter: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    executeScript: (script) => adapter.executeScript(script),
    startTransaction: (isolationLevel) => adapter.startTransaction(isolationLevel),
    dispose: () => adapter.dispose(),
    async executeRaw(query) {
      if (query.args.length > 0) return adapter.executeRaw(query)
      await adapter.executeScript(query.sql)
      return 0
    },
    queryRaw: (query) =>
      adapter.queryRaw({
        ...query,
        sql: query.sql.replace(/(FROM sqlite_master WHERE type = 'index' AND name = )"([^"]*)"/, "$1'$2'"),
      }),
  }
}

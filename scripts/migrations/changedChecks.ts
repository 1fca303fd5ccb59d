import { sqliteChecks } from './sqliteChecks.ts'

/** Tables whose checks changed but which `sql` does not rebuild: a new enum value, say, is no change for Prisma on SQLite. */
export function changedChecks(before: string, after: string, sql: string): string[] {
  const old = sqliteChecks(before)
  return [...sqliteChecks(after)]
    .filter(([table, checks]) => {
      const oldChecks = old.get(table)
      if (oldChecks === undefined || sql.includes(`CREATE TABLE "new_${table}"`)) return false
      return [...checks].some(([column, check]) => oldChecks.has(column) && oldChecks.get(column) !== check)
    })
    .map(([table]) => table)
}

/** The schema as if these tables had another default on `updatedAt`: the difference to the real one is a plain rebuild of them. */
export function asIfChanged(schema: string, tables: readonly string[]): string {
  return schema.replace(/^model\s+(\w+)\s*\{[\s\S]*?^\}/gm, (model, table) =>
    tables.includes(table)
      ? model.replace(/^(\s*updatedAt\s+DateTime\s+)@updatedAt/m, '$1@default(now()) @updatedAt')
      : model,
  )
}

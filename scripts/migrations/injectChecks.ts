import type { Checks } from './sqliteChecks.ts'

/** Writes the checks into every CREATE TABLE (also of a rebuild, `new_…`) and ADD COLUMN of a SQLite migration. */
export function injectChecks(sql: string, checks: Checks): string {
  return sql
    .replace(/CREATE TABLE "(new_)?(\w+)" \(\n([\s\S]*?)\n\);/g, (all, prefix = '', table, body) => {
      const constraints = [...(checks.get(table)?.values() ?? [])]
      if (constraints.length === 0) return all
      const lines = constraints.map((constraint) => `    ${constraint}`).join(',\n')
      return `CREATE TABLE "${prefix}${table}" (\n${body},\n${lines}\n);`
    })
    .replace(/ALTER TABLE "(\w+)" ADD COLUMN "(\w+)" ([^;]*);/g, (all, table, column, definition) => {
      const constraint = checks.get(table)?.get(column)
      return constraint === undefined
        ? all
        : `ALTER TABLE "${table}" ADD COLUMN "${column}" ${definition} ${constraint};`
    })
}

/** CHECK constraints by table, then column. */
export type Checks = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * What SQLite has to check itself, because enums, JSON and dates are bare text there: one constraint for each such column of
 * the schema. Dates are ISO 8601 in UTC with milliseconds, the only form whose order as text is the order in time.
 */
export function sqliteChecks(schema: string): Checks {
  const enums = new Map(
    [...schema.matchAll(/^enum\s+(\w+)\s*\{([^}]*)\}/gm)].map(([, name = '', body = '']) => [
      name,
      body
        .split('\n')
        .map((line) => line.replace(/\/\/.*/, '').trim())
        .filter((line) => /^\w+$/.test(line)),
    ]),
  )
  const models = [...schema.matchAll(/^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)]
  return new Map(models.map(([, table = '', body = '']) => [table, checksOfModel(table, body, enums)]))
}

function checksOfModel(
  table: string,
  body: string,
  enums: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const checks = new Map<string, string>()
  for (const line of body.split('\n')) {
    const [, column, type, mark] = /^\s*(\w+)\s+(\w+)(\?|\[\])?(?:\s|$)/.exec(line) ?? []
    if (column === undefined || type === undefined || mark === '[]') continue
    const rule = ruleFor(column, type, enums)
    if (rule === null) continue
    const nullable = mark === '?' ? `"${column}" IS NULL OR ` : ''
    checks.set(column, `CONSTRAINT "${table}_${column}_${rule.kind}" CHECK (${nullable}${rule.sql})`)
  }
  return checks
}

function ruleFor(column: string, type: string, enums: ReadonlyMap<string, readonly string[]>) {
  const values = enums.get(type)
  if (values !== undefined) {
    return { kind: 'enum', sql: `"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})` }
  }
  if (type === 'Json') return { kind: 'json', sql: `json_valid("${column}")` }
  if (type === 'DateTime') return { kind: 'iso', sql: `"${column}" LIKE '____-__-__T__:__:__.___+00:00'` }
  return null
}

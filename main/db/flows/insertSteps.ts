import type { Step } from '../../../shared/domain/flowStep.ts'
import { Prisma } from '../generated/sqlite/client.ts'
import { stepColumns } from './stepColumns.ts'

/** Rows in one statement: SQLite binds at most 32,766 values in one, PostgreSQL 65,535. */
const rowsAtOnce = 1_000

/**
 * Adds the steps of a flow. In SQL, because Prisma loses an answer with the text `__proto__` when it writes JSON, and because it
 * takes a second for 5,000 steps.
 */
export async function insertSteps(
  tx: Prisma.TransactionClient,
  steps: readonly Step[],
  given: { flowId: string; knownTemplates: ReadonlySet<string>; newId: () => string },
): Promise<void> {
  const rows = steps.map((step, order) => {
    const row = stepColumns(step, order, given.knownTemplates)
    const json = { transitions: JSON.stringify(row.transitionsJson), config: JSON.stringify(row.configJson) }
    return Prisma.sql`(${given.newId()}, ${given.flowId}, ${row.key}, ${row.title}, ${row.type}, ${row.templateId}, ${row.waitInput}, ${json.transitions}, ${json.config}, ${row.order})`
  })
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await tx.$executeRaw`
      INSERT INTO "FlowStep" ("id", "flowId", "key", "title", "type", "templateId", "waitInput", "transitionsJson", "configJson", "order")
      VALUES ${Prisma.join(rows.slice(start, start + rowsAtOnce))}`
  }
}

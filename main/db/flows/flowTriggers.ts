import type { EntryTrigger } from '../../../shared/domain/trigger.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import type { TriggerModel } from '../generated/sqlite/models/Trigger.ts'

/** The trigger rows that start any version of a flow, in the order in which they are asked. */
export const triggerRowsOf = (tx: Prisma.TransactionClient, flowKey: string): Promise<TriggerModel[]> =>
  tx.trigger.findMany({
    where: { flow: { is: { key: flowKey } } },
    orderBy: [{ priority: 'desc' }, { updatedAt: 'desc' }, { id: 'asc' }],
  })

/** The part of a trigger that is drawn on the Start node. */
export const entryTriggerOf = (row: TriggerModel): EntryTrigger => ({
  id: row.id,
  type: row.type,
  pattern: row.pattern,
  priority: row.priority,
  cooldownSec: row.cooldownSec,
  active: row.active,
  interrupts: row.interrupts,
})

/** Rows in the order of `drawn`, those that it does not know behind them. */
export function inDrawnOrder(rows: readonly TriggerModel[], drawn: readonly EntryTrigger[]): TriggerModel[] {
  const place = new Map(drawn.map((trigger, index) => [trigger.id, index]))
  const placeOf = (row: TriggerModel) => place.get(row.id) ?? drawn.length
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b))
}

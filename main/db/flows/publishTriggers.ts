import type { EntryTrigger } from '../../../shared/domain/trigger.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import type { TriggerModel } from '../generated/sqlite/models/Trigger.ts'
import { readFlowSettings } from './flowColumns.ts'
import { entryTriggerOf, triggerRowsOf } from './flowTriggers.ts'
import type { VersionRow } from './flowVersions.ts'

/**
 * Makes the drawn triggers real and points every trigger of the flow to the version in `row`: drawn ones are made or changed, those
 * that the drawing knew and no longer has are deleted, others follow unchanged. Answers with the drawn ones as they are stored.
 */
export async function publishTriggers(
  tx: Prisma.TransactionClient,
  row: VersionRow,
  drawn: readonly EntryTrigger[],
  given: { now: Date; newId: () => string },
): Promise<EntryTrigger[]> {
  const own = await triggerRowsOf(tx, row.key)
  const stored = await tx.trigger.findMany({ where: { id: { in: drawn.map(({ id }) => id) } } })
  const foreign = new Set(stored.map(({ id }) => id).filter((id) => !own.some((trigger) => trigger.id === id)))
  // A drawing copied from another flow brings that flow's triggers along, one copied by hand its own twice: a row each.
  const published = drawn.map((trigger, index) => {
    const repeated = drawn.findIndex(({ id }) => id === trigger.id) < index
    return repeated || foreign.has(trigger.id) ? { ...trigger, id: given.newId() } : trigger
  })
  const ownById = new Map(own.map((trigger) => [trigger.id, trigger]))
  for (const trigger of published) await put(tx, trigger, ownById.get(trigger.id), row.id, given.now)

  const kept = new Set(published.map(({ id }) => id))
  const { baseTriggerIds } = readFlowSettings(row.settingsJson).draft
  const gone = baseTriggerIds.filter((id) => ownById.has(id) && !kept.has(id))
  await tx.trigger.deleteMany({ where: { id: { in: gone } } })
  for (const trigger of own.filter(({ id }) => !kept.has(id) && !gone.includes(id))) {
    await tx.trigger.update({ where: { id: trigger.id }, data: { flowId: row.id, updatedAt: trigger.updatedAt } })
  }
  return published
}

/** `updatedAt` decides between equal priorities, so it only moves when the trigger itself changes. */
async function put(
  tx: Prisma.TransactionClient,
  trigger: EntryTrigger,
  before: TriggerModel | undefined,
  flowId: string,
  now: Date,
): Promise<void> {
  if (before === undefined) {
    await tx.trigger.create({ data: { ...trigger, flowId, createdAt: now, updatedAt: now } })
    return
  }
  const updatedAt = isSame(trigger, entryTriggerOf(before)) ? before.updatedAt : now
  await tx.trigger.update({ where: { id: trigger.id }, data: { ...trigger, flowId, updatedAt } })
}

const isSame = (a: EntryTrigger, b: EntryTrigger): boolean =>
  a.type === b.type &&
  a.pattern === b.pattern &&
  a.priority === b.priority &&
  a.cooldownSec === b.cooldownSec &&
  a.active === b.active &&
  a.interrupts === b.interrupts

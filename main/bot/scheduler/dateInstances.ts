import { dateInstance } from '../../db/conversation/dateInstance.ts'
import { undatedInstances } from '../../db/conversation/undatedInstances.ts'
import { dueAt } from '../../engine/dueAt.ts'
import { assertCovers } from '../turn/assertCovers.ts'
import { attemptTurn } from '../turn/attemptTurn.ts'
import type { TurnParts } from '../turn/turnParts.ts'

/** Conversations in one transaction: few enough that a message does not wait for them. */
const batch = 200

/**
 * Works out when time changes some of the conversations of which nobody knows it. True when there may be more of them. Rejects
 * with the database's error.
 */
export async function dateInstances(parts: TurnParts): Promise<boolean> {
  const dated = await attemptTurn(parts, async (tx, compiled) => {
    const instances = await undatedInstances(tx, batch)
    for (const instance of instances) {
      assertCovers(compiled, instance)
      await dateInstance(tx, instance, dueAt(instance, compiled.catalog))
    }
    return instances
  })
  return dated !== 'busy' && dated.length === batch
}

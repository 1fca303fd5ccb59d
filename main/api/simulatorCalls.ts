import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import { openFlow } from '../db/flows/openFlow.ts'
import { readSettings } from '../db/settings/readSettings.ts'
import { settingsTemplates } from '../db/settings/settingsTemplates.ts'
import type { Database } from '../db/database.ts'
import type { SimulatorAnswer } from '../simulator/simulatorSessions.ts'
import type { ApiContext } from './context.ts'
import { withDatabase } from './withDatabase.ts'

type MissingError = (given: { data: { what: 'flow' | 'session' } }) => Error

/** Conversations with the draft as it is saved at the moment of each call. */
export function simulatorCalls(context: ApiContext) {
  const calls = implement(contract.simulator)

  const draftOf = async (database: Database, flowKey: string, missing: MissingError) => {
    const opened = await openFlow(database, flowKey)
    if (!opened.ok) throw missing({ data: { what: 'flow' } })
    return { document: opened.flow.document, revision: opened.flow.revision }
  }
  const sessionDraft = (database: Database, sessionId: string, missing: MissingError) => {
    const flowKey = context.simulator.flowKeyOf(sessionId)
    if (flowKey === null) throw missing({ data: { what: 'session' } })
    return draftOf(database, flowKey, missing)
  }
  const viewOf = (answer: SimulatorAnswer, missing: MissingError) => {
    if (!answer.ok) throw missing({ data: { what: 'session' } })
    return answer.view
  }

  return {
    start: calls.start.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const draft = await draftOf(database, input.flowKey, errors.NOT_FOUND)
        const { settings } = await readSettings(database.prisma)
        const templates = await settingsTemplates(database.prisma, settings)
        return context.simulator.start({ ...input, ...draft, settings, templates })
      }),
    ),

    send: calls.send.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const draft = await sessionDraft(database, input.sessionId, errors.NOT_FOUND)
        return viewOf(context.simulator.send({ ...input, ...draft }), errors.NOT_FOUND)
      }),
    ),

    advance: calls.advance.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const draft = await sessionDraft(database, input.sessionId, errors.NOT_FOUND)
        return viewOf(context.simulator.advance({ ...input, ...draft }), errors.NOT_FOUND)
      }),
    ),

    stop: calls.stop.handler(({ input }) => {
      context.simulator.stop(input)
      return {}
    }),
  }
}

import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import { createExampleFlow } from '../db/flows/createExampleFlow.ts'
import type { ApiContext } from './context.ts'
import { answered } from './answered.ts'
import { withDatabase } from './withDatabase.ts'

/** The flows to try. A flow remembers the example it was made from as `<id>.<language>`. */
export function exampleCalls(context: ApiContext) {
  const calls = implement(contract.examples)
  return {
    list: calls.list.handler(({ input }) => context.examples.list(input.language)),

    open: calls.open.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const document = context.examples.document(input.exampleId, input.language, context.newId)
        if (document === null) throw errors.NOT_FOUND({ data: { what: 'example' } })
        const exampleId = `${input.exampleId}.${input.language}`
        const given = { exampleId, now: context.now(), newId: context.newId }
        const { flowKey, created } = answered(await createExampleFlow(database, document, given), {})
        if (created) context.events.publish('app', { kind: 'flow_changed', flowKey })
        return { flowKey }
      }),
    ),
  }
}

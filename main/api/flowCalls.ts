import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import type { FlowDocument } from '../../shared/domain/flow.ts'
import { checkFlow } from '../../shared/flow/check/checkFlow.ts'
import { newFlowDocument } from '../../shared/flow/newFlow.ts'
import { createFlow } from '../db/flows/createFlow.ts'
import { flowVersion } from '../db/flows/flowVersion.ts'
import { listFlows } from '../db/flows/listFlows.ts'
import { listVersions } from '../db/flows/listVersions.ts'
import { openFlow } from '../db/flows/openFlow.ts'
import { publishFlow } from '../db/flows/publishFlow.ts'
import { restoreVersion } from '../db/flows/restoreVersion.ts'
import { saveDraft } from '../db/flows/saveDraft.ts'
import type { ApiContext } from './context.ts'
import { answered } from './answered.ts'
import { withDatabase } from './withDatabase.ts'

/** Drawing, saving, publishing and bringing back flows. */
export function flowCalls(context: ApiContext) {
  const calls = implement(contract.flows)
  const check = (document: FlowDocument) => checkFlow(document, context.language())
  const given = () => ({ now: context.now(), newId: context.newId })
  const changed = (flowKey: string) => context.events.publish('app', { kind: 'flow_changed', flowKey })

  return {
    list: calls.list.handler(({ errors }) =>
      withDatabase(context, errors.DATABASE, (database) => listFlows(database, check)),
    ),

    create: calls.create.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const { flowKey } = answered(await createFlow(database, newFlowDocument(input.name), given()), {})
        changed(flowKey)
        return { flowKey }
      }),
    ),

    open: calls.open.handler(({ input, errors }) =>
      withDatabase(
        context,
        errors.DATABASE,
        async (database) => answered(await openFlow(database, input.flowKey), errors).flow,
      ),
    ),

    saveDraft: calls.saveDraft.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const saved = answered(await saveDraft(database, { ...input, ...given() }), errors)
        changed(input.flowKey)
        return saved
      }),
    ),

    publish: calls.publish.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const { flow } = answered(await publishFlow(database, { ...input, ...given(), check }), errors)
        changed(input.flowKey)
        return flow
      }),
    ),

    versions: calls.versions.handler(({ input, errors }) =>
      withDatabase(
        context,
        errors.DATABASE,
        async (database) => answered(await listVersions(database, input.flowKey), errors).versions,
      ),
    ),

    version: calls.version.handler(({ input, errors }) =>
      withDatabase(
        context,
        errors.DATABASE,
        async (database) => answered(await flowVersion(database, input), errors).found,
      ),
    ),

    restore: calls.restore.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const { flow } = answered(await restoreVersion(database, { ...input, ...given() }), errors)
        changed(input.flowKey)
        return flow
      }),
    ),
  }
}

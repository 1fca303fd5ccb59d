import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import { appCalls } from './appCalls.ts'
import { conversationCalls } from './conversationCalls.ts'
import type { ApiContext } from './context.ts'
import { exampleCalls } from './exampleCalls.ts'
import { flowCalls } from './flowCalls.ts'
import { flowFileCalls } from './flowFileCalls.ts'
import { settingsCalls } from './settingsCalls.ts'
import { simulatorCalls } from './simulatorCalls.ts'

/** Every call of the contract, bound to one running app. A call that is declared and not implemented does not compile. */
export const contractRouter = (context: ApiContext) =>
  implement(contract).router({
    app: appCalls(context),
    settings: settingsCalls(context),
    flows: flowCalls(context),
    examples: exampleCalls(context),
    flowFiles: flowFileCalls(context),
    conversations: conversationCalls(context),
    simulator: simulatorCalls(context),
  })

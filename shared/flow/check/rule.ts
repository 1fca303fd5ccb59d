import type { CheckContext } from './context.ts'
import type { Problem } from './problem.ts'

/** One thing that can be wrong with a flow. Total: a rule never throws, whatever the document holds. */
export type Rule = (context: CheckContext) => Problem[]

import { exitsOf } from '../../exits.ts'
import { exitParams } from '../exitParams.ts'
import { linkFixes } from '../linkFixes.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'

/** An exit that leads to a step which is gone: a conversation that takes it breaks off. */
export const targetMissing: Rule = (context) =>
  context.steps.flatMap((step) =>
    exitsOf(step).flatMap((exit): Problem[] =>
      exit.to === null || context.graph.steps.has(exit.to)
        ? []
        : [
            {
              code: 'target_missing',
              severity: 'error',
              stepKey: step.key,
              exit: exit.exit,
              params: { ...exitParams(step, exit), target: exit.to },
              fixes: linkFixes(context, step, exit.exit),
            },
          ],
    ),
  )

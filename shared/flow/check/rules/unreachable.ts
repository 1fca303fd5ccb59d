import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/** A step no conversation comes to. A repeated key is told by its own rule. */
export const unreachable: Rule = ({ steps, reachable }) =>
  steps
    .filter((step) => !reachable.has(step.key))
    .map((step): Problem => ({
      code: 'unreachable',
      severity: 'warning',
      stepKey: step.key,
      exit: null,
      params: { step: stepName(step) },
      fixes: [{ kind: 'remove_step', stepKey: step.key, params: { step: stepName(step) } }],
    }))

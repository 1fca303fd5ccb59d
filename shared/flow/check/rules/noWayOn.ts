import { waits } from '../../waits.ts'
import { linkFixes } from '../linkFixes.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/** A step that waits, with no answer to choose and nothing for any other answer: whatever a person says, nothing follows. */
export const noWayOn: Rule = (context) =>
  context.steps
    .filter((step) => waits(step) && step.answers.length === 0 && step.any === null)
    .map((step): Problem => ({
      code: 'no_way_on',
      severity: 'error',
      stepKey: step.key,
      exit: '*',
      params: { step: stepName(step) },
      fixes: linkFixes(context, step, '*').filter((fix) => fix.kind !== 'ask_again'),
    }))

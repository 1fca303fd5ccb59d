import { waits } from '../../waits.ts'
import { linkFixes } from '../linkFixes.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/**
 * A step that takes only its listed answers and says nothing about people who keep answering something else: they wait for a person.
 * That may be wanted, so it is a warning; see `exitOpen` for the steps where it is an error.
 */
export const anyNotLinked: Rule = (context) =>
  context.steps
    .filter(
      (step) =>
        waits(step) &&
        step.answers.length > 0 &&
        step.validation.kind === 'answers' &&
        step.any === null &&
        step.invalid === null,
    )
    .map((step): Problem => ({
      code: 'any_not_linked',
      severity: 'warning',
      stepKey: step.key,
      exit: '*',
      params: { step: stepName(step) },
      fixes: linkFixes(context, step, '!invalid'),
    }))

import type { Step } from '../../../domain/flowStep.ts'
import { waits } from '../../waits.ts'
import type { CheckContext } from '../context.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'
import { neededVariables } from '../neededVariables.ts'
import { mayBeUnset } from '../mayBeUnset.ts'

/** A text that mentions a variable without a default, on a way on which nobody was asked for it: a gap in the sentence. */
export const variableMayBeEmpty: Rule = (context) => {
  const needs = context.steps
    .filter((step) => context.reachable.has(step.key))
    .map((step) => ({ step, names: namesNeeded(context, step) }))
    .filter(({ names }) => names.size > 0)
  const unset = mayBeUnset(context.graph, new Set(needs.flatMap(({ names }) => [...names])))
  return needs.flatMap(({ step, names }) =>
    [...names]
      .filter((name) => unset(step.key, name))
      .map((name): Problem => ({
        code: 'variable_may_be_empty',
        severity: 'warning',
        stepKey: step.key,
        exit: null,
        params: { step: stepName(step), variable: name },
        fixes: [],
      })),
  )
}

/** What the step's texts mention: its own text too when there are variants, because they may be removed any time. */
const namesNeeded = ({ templates }: CheckContext, step: Step): Set<string> => {
  const template = step.templateId === null ? undefined : templates.get(step.templateId)
  const said = template === undefined ? [] : [template.content, ...template.variants]
  const retries = waits(step) ? step.retryTexts : []
  return new Set([...said, ...retries].flatMap(neededVariables))
}

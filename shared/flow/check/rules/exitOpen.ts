import type { Step } from '../../../domain/flowStep.ts'
import { exitsOf, type StepExit } from '../../exits.ts'
import { exitParams } from '../exitParams.ts'
import type { Fix } from '../fix.ts'
import { linkFixes } from '../linkFixes.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'

/**
 * An exit that is shown and leads nowhere.
 *
 * "Any other answer" counts as left open, because in a document an empty `*` cannot be told from a forgotten one, and every person who
 * answers in their own words would meet it. Whoever does not want that exit says so: a step that takes only its listed answers
 * (`validation: answers`) never follows `*`; it asks again and finally hands over to a person, and `anyNotLinked` merely mentions it.
 * A waiting step with neither answers nor `*` is told once, as `noWayOn`.
 */
export const exitOpen: Rule = (context) =>
  context.steps.flatMap((step) =>
    exitsOf(step)
      .filter((exit) => exit.to === null && !isTakenCareOf(step, exit))
      .map((exit): Problem => ({
        code: 'exit_open',
        severity: 'error',
        stepKey: step.key,
        exit: exit.exit,
        params: exitParams(step, exit),
        fixes: [...linkFixes(context, step, exit.exit), ...answerFixes(step, exit)],
      })),
  )

const isTakenCareOf = (step: Step, { label }: StepExit): boolean =>
  label.kind === 'any' && (step.answers.length === 0 || step.validation.kind === 'answers')

const answerFixes = (step: Step, { exit, label }: StepExit): Fix[] => {
  if (label.kind === 'any') return [{ kind: 'only_answers', stepKey: step.key, params: {} }]
  const answer = step.answers.find(({ id }) => exit === `answer:${id}`)
  return answer === undefined
    ? []
    : [{ kind: 'remove_answer', stepKey: step.key, answerId: answer.id, params: { answer: answer.text } }]
}

import type { Step } from '../../../shared/domain/flowStep.ts'

/** The step with every link led through `change`; the same value when none changed. */
export function retarget(step: Step, change: (to: string) => string | null): Step {
  const lead = (to: string | null): string | null => (to === null ? null : change(to))
  const answers = step.answers.map((answer) => {
    const to = lead(answer.to)
    return to === answer.to ? answer : { ...answer, to }
  })
  const next = lead(step.next)
  const any = lead(step.any)
  const invalid = lead(step.invalid)
  const timeout = lead(step.timeout)
  const same =
    next === step.next &&
    any === step.any &&
    invalid === step.invalid &&
    timeout === step.timeout &&
    answers.every((answer, index) => answer === step.answers[index])
  return same ? step : { ...step, answers, next, any, invalid, timeout }
}

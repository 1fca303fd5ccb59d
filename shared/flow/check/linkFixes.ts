import { catalogue } from '../../i18n/catalogue.ts'
import type { Step } from '../../domain/flowStep.ts'
import type { Exit } from '../../domain/trace.ts'
import { waits } from '../waits.ts'
import type { CheckContext } from './context.ts'
import type { Fix } from './fix.ts'
import { stepName } from './stepName.ts'

/**
 * Where an exit that leads nowhere could lead, the likeliest first: any other answer asks again; else an end; else the step most
 * used. A message never gets itself offered, because it would repeat without end.
 */
export const linkFixes = (context: CheckContext, step: Step, exit: Exit): Fix[] => {
  const fixes: Fix[] = []
  if (exit === '*' && waits(step))
    fixes.push({ kind: 'ask_again', stepKey: step.key, exit, params: { step: stepName(step) } })
  fixes.push(
    context.end === null
      ? { kind: 'add_end_and_link', stepKey: step.key, exit, title: newEndTitle(context), params: {} }
      : setExit(step, exit, context.end),
  )
  const { mostUsed } = context
  if (mostUsed !== null && mostUsed.key !== step.key && mostUsed.key !== context.end?.key) {
    fixes.push(setExit(step, exit, mostUsed))
  }
  return fixes
}

const newEndTitle = ({ language }: CheckContext): string => catalogue[language].problems.newEnd

const setExit = (step: Step, exit: Exit, target: Step): Fix => ({
  kind: 'set_exit',
  stepKey: step.key,
  exit,
  to: target.key,
  params: { target: stepName(target) },
})

import type { FlowInstance } from '../../../shared/domain/flowInstance.ts'
import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import { enterSteps, liveStep } from '../flowEngine.ts'
import { repeatQuestion } from '../invalidAnswer.ts'
import { stepRules } from '../steps/index.ts'
import type { Turn, TurnContext } from '../turn.ts'
import { ended } from '../turn.ts'
import type { Catalog } from '../types.ts'
import { refused } from './refused.ts'
import { resumed } from './resumed.ts'
import { startByPerson } from './startByPerson.ts'

type How = Extract<OperatorCommand, { kind: 'give_back' }>['how']

/** A person gives the conversation back to the bot. Refused where the bot is not paused, and where there is no flow to restart. */
export const giveBack = (turn: Turn, context: TurnContext, how: How): Turn => {
  if (!turn.contact.paused && turn.live?.paused !== true) return refused(turn, 'give_back', 'not_paused')
  switch (how) {
    case 'go_on':
      return goOn(resumed(turn, context), context)
    case 'restart':
      return restart(turn, context)
    case 'end':
      return ended(resumed(turn, context), 'by_person', context.ports.now)
  }
}

/**
 * The open question is asked again. A conversation that was stopped on its way runs on; one whose step vanished is over. Where only the
 * contact was paused there is none, and nothing to end.
 */
const goOn = (turn: Turn, context: TurnContext): Turn => {
  const step = liveStep(turn, context)
  if (step === undefined) return ended(turn, 'broken', context.ports.now)
  return stepRules[step.type].waits(step)
    ? repeatQuestion(turn, context, step, 'given_back')
    : enterSteps(turn, context, step.key)
}

/** The flow begins again in its newest published version; what the conversation had collected stays with the old one. */
const restart = (turn: Turn, context: TurnContext): Turn => {
  if (turn.live === null) return refused(turn, 'give_back', 'no_conversation')
  return startByPerson(turn, context, 'give_back', newestVersion(turn.live, context.catalog))
}

/** The published version of the instance's flow; where there is none its own, for the refusal to name. */
const newestVersion = ({ flowId }: FlowInstance, { flows }: Catalog): string => {
  const key = flows.get(flowId)?.key
  return [...flows.values()].find((flow) => flow.published && flow.key === key)?.id ?? flowId
}

import type { Step } from '../../../domain/flowStep.ts'
import { answerExit } from '../../exits.ts'
import { waits } from '../../waits.ts'
import type { CheckContext } from '../context.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/** What the channel can show: a list of 10 rows of 24 characters (3 buttons of 20 are shown as such), 4,096 characters of text. */
export const channel = { listRows: 10, rowLength: 24, textLength: 4_096 } as const

/** Texts and answers the channel would cut or show as plain numbered text. */
export const channelLimits: Rule = (context) =>
  context.steps.flatMap((step) => [...(waits(step) ? answerProblems(step) : []), ...textProblems(context, step)])

const answerProblems = (step: Step): Problem[] => {
  const common = { severity: 'warning', stepKey: step.key, fixes: [] } as const
  if (step.answers.length > channel.listRows) {
    const params = { step: stepName(step), size: step.answers.length, max: channel.listRows }
    return [{ ...common, code: 'too_many_answers', exit: null, params }]
  }
  return step.answers
    .filter((answer) => characters(answer.text) > channel.rowLength)
    .map((answer) => ({
      ...common,
      code: 'answer_too_long',
      exit: answerExit(answer),
      params: { step: stepName(step), answer: answer.text, max: channel.rowLength },
    }))
}

const textProblems = ({ templates }: CheckContext, step: Step): Problem[] => {
  const template = step.templateId === null ? undefined : templates.get(step.templateId)
  const said = [...(template === undefined ? [] : [template.content, ...template.variants]), ...step.retryTexts]
  const longest = Math.max(0, ...said.map(characters))
  if (longest <= channel.textLength) return []
  const params = { step: stepName(step), size: longest, max: channel.textLength }
  return [{ code: 'text_too_long', severity: 'warning', stepKey: step.key, exit: null, params, fixes: [] }]
}

/** Code points: what the channel counts. */
const characters = (text: string): number => Array.from(text).length

import { z } from 'zod'
import { type Answer, answerSchema, type Step, stepSchema } from '../domain/flowStep.ts'
import { limits } from '../domain/limits.ts'
import { mappedAnswers } from './transitions.ts'

const configAnswerSchema = answerSchema.omit({ to: true }).extend({
  /** The link of an answer that the flat map cannot hold (blank, repeated or reserved text). */
  pendingTo: z.string().min(1).max(limits.key).optional(),
})

/** What of a step stands in `FlowStep.configJson`. */
export const stepConfigSchema = stepSchema
  .pick({ variable: true, validation: true, retryTexts: true, maxRetries: true, timeoutSec: true })
  .extend({ answers: z.array(configAnswerSchema).max(limits.answers) })
export type StepConfig = z.infer<typeof stepConfigSchema>

/** The engine's default for `maxRetries`. Source: design "engine", steps. */
export const defaultMaxRetries = 3

/** A step's settings without its links, as stored in `configJson`. */
export const toStepConfig = (step: Step): StepConfig => {
  const mapped = mappedAnswers(step.answers)
  return {
    answers: step.answers.map((answer, index) => toConfigAnswer(answer, mapped[index] === true)),
    variable: step.variable,
    validation: step.validation,
    retryTexts: step.retryTexts,
    maxRetries: step.maxRetries,
    timeoutSec: step.timeoutSec,
  }
}

const toConfigAnswer = ({ id, text, synonyms, to }: Answer, mapped: boolean): StepConfig['answers'][number] =>
  mapped || to === null ? { id, text, synonyms } : { id, text, synonyms, pendingTo: to }

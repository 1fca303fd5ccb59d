import { type Position, type Step, stepSchema, type StepType } from '../domain/flowStep.ts'
import { linkedAnswers } from './linkedAnswers.ts'
import { readTransitions } from './readTransitions.ts'
import { defaultMaxRetries, type StepConfig, stepConfigSchema, toStepConfig } from './stepConfig.ts'
import { toTransitions } from './transitions.ts'
import { unstatedValidation } from './unstatedValidation.ts'
import { waits } from './waits.ts'

/** A step as one row of `FlowStep`, without its row id and flow. The JSON columns are JSON values, not texts. */
export interface StepRow {
  key: string
  title: string
  type: StepType
  templateId: string | null
  waitInput: boolean
  /** Flat map answer -> step key. */
  transitionsJson: Record<string, string>
  configJson: StepConfig
  order: number
}

/** A row as it was found: its JSON columns may hold anything, also JSON text. */
export interface StoredStepRow extends Omit<StepRow, 'type' | 'transitionsJson' | 'configJson'> {
  type: string
  transitionsJson: unknown
  configJson: unknown
}

/** Something in a stored row that could not be read and was replaced by a plain value. */
export interface RowRepair {
  readonly stepKey: string
  readonly what:
    | 'transitions_unreadable'
    | 'target_unreadable'
    | 'config_unreadable'
    | 'answer_ids_repeated'
    | 'answers_left_out'
    | 'columns_unreadable'
}

// Made once: making a schema costs far more than using it.
const storedConfigSchema = stepConfigSchema.partial()

/** The row of a step. `order` is its place in the document. Where it stands on the canvas is kept by `toCanvasJson`. */
export const toStepRow = (step: Step, order: number): StepRow => ({
  key: step.key,
  title: step.title,
  type: step.type,
  templateId: step.templateId,
  waitInput: step.waitInput,
  transitionsJson: toTransitions(step),
  configJson: toStepConfig(step),
  order,
})

/**
 * The step of a row; `fromStepRow(toStepRow(step, n), step.position).step` equals `step`. Never throws: what cannot be read becomes
 * the value of an empty step and is listed in `repairs`; the checker then shows the gap on the step.
 */
export const fromStepRow = (row: StoredStepRow, position: Position): { step: Step; repairs: RowRepair[] } => {
  const repairs: RowRepair[] = []
  const repaired = (what: RowRepair['what']) => {
    repairs.push({ stepKey: row.key, what })
  }

  const transitions = readTransitions(parsedText(row.transitionsJson))
  if (transitions === null) repaired('transitions_unreadable')
  else if (transitions.badKeys.length > 0) repaired('target_unreadable')

  const storedConfig = parsedText(row.configJson)
  const config = storedConfigSchema.safeParse(storedConfig ?? {})
  if (!config.success) repaired('config_unreadable')
  const settings = config.success ? config.data : {}

  const links = transitions?.answers ?? new Map<string, string | null>()
  const { answers, newIds, leftOut } = linkedAnswers(settings.answers ?? [], links)
  if (settings.answers !== undefined && newIds > 0 && hasRepeatedIds(settings.answers)) repaired('answer_ids_repeated')
  if (leftOut > 0) repaired('answers_left_out')

  const type = stepSchema.shape.type.safeParse(row.type)
  if (!type.success) repaired('columns_unreadable')
  const base = { type: type.success ? type.data : 'send_template', waitInput: row.waitInput } as const
  const any = transitions?.any ?? null
  return {
    step: {
      key: row.key,
      title: row.title,
      ...base,
      templateId: row.templateId,
      answers,
      next: transitions?.next ?? null,
      any,
      invalid: transitions?.invalid ?? null,
      timeout: transitions?.timeout ?? null,
      variable: settings.variable ?? null,
      validation: settings.validation ?? unstatedValidation(waits(base), answers.length, any),
      retryTexts: settings.retryTexts ?? [],
      maxRetries: settings.maxRetries ?? defaultMaxRetries,
      timeoutSec: settings.timeoutSec ?? null,
      position,
    },
    repairs,
  }
}

/** Some drivers hand JSON columns over as text. Text that is no JSON is left as it is: no schema takes a string. */
const parsedText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  try {
    const parsed: unknown = JSON.parse(value)
    return parsed
  } catch {
    return value
  }
}

const hasRepeatedIds = (answers: StepConfig['answers']): boolean =>
  new Set(answers.map((answer) => answer.id)).size < answers.length

import { z } from 'zod'
import type { Position, Step } from '../../../shared/domain/flowStep.ts'
import { fromStepRow, toStepRow } from '../../../shared/flow/stepRow.ts'
import type { FlowStepModel } from '../generated/sqlite/models/FlowStep.ts'

const missingSchema = z.object({ missingTemplateId: z.string() }).catch({ missingTemplateId: '' })

/**
 * The columns of a step. A template that is nowhere cannot be referred to by a row: its id stands beside the other settings, so
 * that the checker still says what is missing after the next opening.
 */
export function stepColumns(step: Step, order: number, knownTemplates: ReadonlySet<string>) {
  const row = toStepRow(step, order)
  return row.templateId === null || knownTemplates.has(row.templateId)
    ? row
    : { ...row, templateId: null, configJson: { ...row.configJson, missingTemplateId: row.templateId } }
}

/** The step of a row. */
export function stepOfRow(row: FlowStepModel, position: Position): Step {
  const { step } = fromStepRow(row, position)
  if (step.templateId !== null) return step
  const { missingTemplateId } = missingSchema.parse(row.configJson)
  return missingTemplateId === '' ? step : { ...step, templateId: missingTemplateId }
}

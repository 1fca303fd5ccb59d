import type { FlowDocument } from '../domain/flow.ts'
import { exitsOf } from './exits.ts'
import { withExit } from './withExit.ts'

/**
 * The document without a step: the exits that led to it lead nowhere, it leaves its group, and a template that only it used goes
 * with it.
 */
export const withoutStep = (document: FlowDocument, stepKey: string): FlowDocument => {
  const steps = document.steps
    .filter((step) => step.key !== stepKey)
    .map((step) =>
      exitsOf(step)
        .filter(({ to }) => to === stepKey)
        .reduce((cut, { exit }) => withExit(cut, exit, null), step),
    )
  const used = new Set(steps.map((step) => step.templateId))
  const dropped = new Set(
    document.steps.filter((step) => step.key === stepKey && !used.has(step.templateId)).map((step) => step.templateId),
  )
  return {
    ...document,
    steps,
    templates: document.templates.filter(({ id }) => !dropped.has(id)),
    canvas: {
      ...document.canvas,
      groups: document.canvas.groups.map((group) => ({
        ...group,
        stepKeys: group.stepKeys.filter((key) => key !== stepKey),
      })),
    },
  }
}

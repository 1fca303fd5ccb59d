import type { Rule } from '../rule.ts'

/** A flow without a step has nothing to say. */
export const noStep: Rule = ({ document }) =>
  document.steps.length > 0
    ? []
    : [{ code: 'no_step', severity: 'error', stepKey: null, exit: null, params: { flow: document.name }, fixes: [] }]

import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/** Steps are told apart by key: of two with the same one, the second can never be reached. Compared as NFC, as people see them. */
export const stepKeyRepeated: Rule = ({ document }) => {
  const seen = new Set<string>()
  return document.steps.flatMap((step, index): Problem[] => {
    const key = step.key.normalize('NFC')
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const params = { step: stepName(step) }
    return [
      {
        code: 'step_key_repeated',
        severity: 'error',
        stepKey: step.key,
        exit: null,
        params,
        fixes: [{ kind: 'new_step_key', index, params }],
      },
    ]
  })
}

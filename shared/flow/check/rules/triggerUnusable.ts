import { compileTrigger } from '../../../text/triggerPattern.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'

/** A trigger that listens for nothing, or for something that cannot be understood. */
export const triggerUnusable: Rule = ({ document, language }) =>
  document.triggers.flatMap((trigger): Problem[] => {
    const compiled = compileTrigger(trigger, { language })
    if (compiled.ok) return []
    const params = { pattern: trigger.pattern }
    return [
      {
        code: compiled.code === 'blank' ? 'trigger_blank' : 'trigger_pattern',
        severity: 'error',
        stepKey: null,
        exit: 'start',
        // `reason` is a code of the namespace `patterns`.
        params: { ...params, reason: compiled.code },
        fixes: [{ kind: 'remove_trigger', triggerId: trigger.id, params }],
      },
    ]
  })

import type { Fix } from '../fix.ts'
import type { Rule } from '../rule.ts'

/** A flow that no switched-on trigger starts: nobody can come in. */
export const noTrigger: Rule = ({ document }) =>
  document.triggers.some((trigger) => trigger.active)
    ? []
    : [
        {
          code: 'no_trigger',
          severity: 'warning',
          stepKey: null,
          exit: 'start',
          params: { flow: document.name },
          fixes: triggerFixes(document.triggers.length > 0, document.name.trim()),
        },
      ]

const triggerFixes = (hasTriggers: boolean, name: string): Fix[] => {
  if (hasTriggers) return [{ kind: 'activate_triggers', params: {} }]
  return name === '' ? [] : [{ kind: 'add_trigger', pattern: name, params: { pattern: name } }]
}

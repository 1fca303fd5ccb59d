import { silentCycles } from '../../graph.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/** Longest list of titles a sentence can carry. */
const shown = 4

/** Steps that lead to each other without ever waiting for an answer: the bot would talk to itself until the guard stops it. */
export const silentCycle: Rule = ({ graph }) =>
  silentCycles(graph).flatMap((keys): Problem[] => {
    const steps = keys.flatMap((key) => graph.steps.get(key) ?? [])
    const first = steps[0]
    if (first === undefined) return []
    const names = steps.slice(0, shown).map(stepName)
    const path = [...names, ...(steps.length > shown ? ['…'] : []), stepName(first)].join(' → ')
    const candidate = steps.findLast((step) => step.type === 'send_template') ?? first
    return [
      {
        code: 'silent_cycle',
        severity: 'error',
        stepKey: first.key,
        exit: 'next',
        params: { step: stepName(first), path },
        fixes: [{ kind: 'wait_for_answer', stepKey: candidate.key, params: { step: stepName(candidate) } }],
      },
    ]
  })

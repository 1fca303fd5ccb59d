import { reaching } from '../../graph.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/** Conversations that get to such a step never come to an end by themselves. Told once, at the first such step. */
export const noEndReachable: Rule = ({ steps, graph, reachable }) => {
  const ending = reaching(graph, (step) => step.type === 'end')
  const stuck = steps.find((step) => reachable.has(step.key) && !ending.has(step.key))
  return stuck === undefined
    ? []
    : [
        {
          code: 'no_end_reachable',
          severity: 'warning',
          stepKey: stuck.key,
          exit: null,
          params: { step: stepName(stuck) },
          fixes: [],
        } satisfies Problem,
      ]
}

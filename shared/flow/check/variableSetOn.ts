import type { FlowEdge } from '../graph.ts'
import { waits } from '../waits.ts'

/**
 * The variable a conversation has been given once it took this line, null when none: a step keeps what was answered on the ways out
 * that an answer takes, not after too many invalid answers and not when time ran out.
 */
export const variableSetOn = ({ from, exit }: FlowEdge): string | null =>
  waits(from) && (exit.label.kind === 'answer' || exit.label.kind === 'any') ? from.variable : null

import type { Validation } from '../domain/flowStep.ts'

/**
 * What a step accepts when nothing says so (hand-made rows and files): a waiting step with answers and no `*` takes only those
 * answers, everything else is an invalid answer; any other step takes anything. Source: design "engine", one inbound message, 4.
 */
export const unstatedValidation = (waiting: boolean, answers: number, any: string | null): Validation =>
  waiting && answers > 0 && any === null ? { kind: 'answers' } : { kind: 'any' }

import type { Answer } from '../../domain/flowStep.ts'
import type { FlowChange, NamedStep } from './flowChange.ts'
import { sameValue } from './sameValue.ts'

/** What changed in a step's answers. An answer is the same when its id is; where it leads is told by its exit. */
export const answerChanges = (
  step: NamedStep,
  before: readonly Answer[],
  after: readonly Answer[],
  names: ReadonlyMap<string, NamedStep>,
): FlowChange[] => {
  const old = new Map(before.map((answer) => [answer.id, answer]))
  const kept = new Set(after.map(({ id }) => id))
  const changes = before
    .filter(({ id }) => !kept.has(id))
    .map(({ text }): FlowChange => ({ kind: 'answer_removed', step, answer: text }))
  for (const { id, text, to } of after) {
    const earlier = old.get(id)
    if (earlier === undefined) {
      changes.push({ kind: 'answer_added', step, answer: text, to: to === null ? null : (names.get(to) ?? null) })
    } else if (earlier.text !== text) {
      changes.push({ kind: 'answer_reworded', step, from: earlier.text, to: text })
    }
  }
  const stayed = after.filter(({ id }) => old.has(id))
  if (!sameValue(arrangement(before.filter(({ id }) => kept.has(id))), arrangement(stayed))) {
    changes.push({ kind: 'answers_rearranged', step })
  }
  return changes
}

/** Order and synonyms as one list; the number of synonyms keeps neighbours apart. */
const arrangement = (answers: readonly Answer[]) =>
  answers.flatMap(({ id, synonyms }) => [id, synonyms.length, ...synonyms])

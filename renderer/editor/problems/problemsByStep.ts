import type { Problem } from '../../../shared/flow/check/problem.ts'

/** Problems by step. A step whose problems did not change keeps its list as the same value, so its node is not drawn again. */
export function problemsByStep(
  before: ReadonlyMap<string | null, readonly Problem[]>,
  problems: readonly Problem[],
): ReadonlyMap<string | null, readonly Problem[]> {
  const now = new Map<string | null, Problem[]>()
  for (const problem of problems) now.set(problem.stepKey, [...(now.get(problem.stepKey) ?? []), problem])
  const kept = new Map<string | null, readonly Problem[]>()
  for (const [key, list] of now) {
    const old = before.get(key)
    kept.set(key, old !== undefined && sameProblems(old, list) ? old : list)
  }
  return kept
}

const sameProblems = (a: readonly Problem[], b: readonly Problem[]): boolean =>
  a.length === b.length && a.every((problem, index) => JSON.stringify(problem) === JSON.stringify(b[index]))

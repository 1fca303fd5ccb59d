import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { Group } from './editGroup.ts'

/** The groups that hold at least one of the steps. */
export function groupsOf({ canvas: { groups } }: FlowDocument, keys: readonly string[]): Group[] {
  const wanted = new Set(keys)
  return groups.filter(({ stepKeys }) => stepKeys.some((key) => wanted.has(key)))
}

/** Of every step that is folded up in a group: the group's id. Of two groups that claim a step, the first one has it. */
export function foldedSteps({ canvas: { groups } }: Pick<FlowDocument, 'canvas'>): ReadonlyMap<string, string> {
  const folded = new Map<string, string>()
  for (const { id, stepKeys, collapsed } of groups) {
    if (collapsed) for (const key of stepKeys) if (!folded.has(key)) folded.set(key, id)
  }
  return folded
}

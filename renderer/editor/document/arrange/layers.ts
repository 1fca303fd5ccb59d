import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { exitsOf } from '../../../../shared/flow/exits.ts'
import { findStep } from '../findStep.ts'

/** A flow (or a part of it) as a forest: every step under the nearest of those that lead to it, in the order of its ways out. */
export interface Layers {
  /** Steps that stand under no other, in order. */
  readonly roots: readonly string[]
  /** Of every step: those that stand under it, in the order of its ways out. */
  readonly under: ReadonlyMap<string, readonly string[]>
  /** Of every step: how many columns right of the first one it stands; at least one more than what it stands under. */
  readonly layer: ReadonlyMap<string, number>
  /** Steps in an order in which each comes after all that stand under it. */
  readonly bottomUp: readonly string[]
}

/**
 * Puts steps into columns so that lines lead to the right as far as possible: lines that lead back (into a step on the way to their
 * beginning) do not count, and a step stands one column right of the rightmost one that leads to it. `keys` limits it to a part.
 */
export function layersOf(document: FlowDocument, keys: ReadonlySet<string>): Layers {
  const targets = new Map<string, readonly string[]>()
  for (const step of document.steps) {
    if (!keys.has(step.key)) continue
    const all = exitsOf(step).flatMap(({ to }) => (to !== null && keys.has(to) && findStep(document, to) ? [to] : []))
    targets.set(step.key, [...new Set(all)])
  }
  const { order, back } = walked(targets)
  const onward = (key: string): readonly string[] =>
    (targets.get(key) ?? []).filter((to) => !back.has(edgeName(key, to)))
  const layer = new Map<string, number>()
  for (const key of order) {
    const own = layer.get(key) ?? 0
    layer.set(key, own)
    for (const to of onward(key)) layer.set(to, Math.max(layer.get(to) ?? 0, own + 1))
  }
  const parent = nearest(
    order.filter((key) => layer.get(key) === 0),
    onward,
  )
  const under = new Map<string, readonly string[]>(
    [...targets].map(([key, all]) => [key, all.filter((to) => parent.get(to) === key)]),
  )
  return { roots: [...targets.keys()].filter((key) => !parent.has(key)), under, layer, bottomUp: order.toReversed() }
}

/** Of every step but the roots: the one that leads to it on the shortest way from a root; of several the first. */
function nearest(roots: readonly string[], onward: (key: string) => readonly string[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>()
  const seen = new Set(roots)
  const queue = [...roots]
  for (const key of queue) {
    for (const to of onward(key)) {
      if (seen.has(to)) continue
      seen.add(to)
      parent.set(to, key)
      queue.push(to)
    }
  }
  return parent
}

/** Depth first, ways out in order, without recursion: a conversation may be thousands of steps long. */
function walked(targets: ReadonlyMap<string, readonly string[]>): { order: string[]; back: ReadonlySet<string> } {
  const state = new Map<string, 'open' | 'done'>()
  const back = new Set<string>()
  const finished: string[] = []
  const visit = (root: string): void => {
    if (state.has(root)) return
    const path = [{ key: root, next: 0 }]
    state.set(root, 'open')
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = targets.get(at.key)?.[at.next]
      at.next += 1
      if (to === undefined) {
        state.set(at.key, 'done')
        finished.push(at.key)
        path.pop()
      } else if (state.get(to) === 'open') back.add(edgeName(at.key, to))
      else if (!state.has(to)) {
        state.set(to, 'open')
        path.push({ key: to, next: 0 })
      }
    }
  }
  const entered = new Set([...targets.values()].flat())
  const [first] = targets.keys()
  if (first !== undefined) visit(first)
  for (const key of targets.keys()) if (!entered.has(key)) visit(key)
  for (const key of targets.keys()) visit(key)
  return { order: finished.toReversed(), back }
}

/** A name that no two pairs of keys share, whatever the keys hold. */
const edgeName = (from: string, to: string): string => `${from.length}:${from}${to}`

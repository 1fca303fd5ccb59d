import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { findStep } from './findStep.ts'

/** Where a walk from a step goes; `start` is the Start node. */
export type Place = { readonly kind: 'step'; readonly key: string } | { readonly kind: 'start' }
export type Direction = 'next' | 'previous' | 'above' | 'below'

/**
 * Goes along the lines: `next` by the first linked exit, `previous` to the first step that leads here (or the Start node),
 * `above` and `below` to the steps that the neighbouring exits of that step lead to. null when there is no such way.
 */
export function walk(document: FlowDocument, from: Place, direction: Direction): Place | null {
  const first = document.steps[0]
  if (from.kind === 'start') return direction === 'next' && first !== undefined ? step(first.key) : null
  switch (direction) {
    case 'next': {
      const next = targets(document, from.key)[0]
      return next === undefined ? null : step(next)
    }
    case 'previous':
      return previous(document, from.key)
    case 'above':
    case 'below': {
      const parent = previous(document, from.key)
      if (parent?.kind !== 'step') return null
      const siblings = targets(document, parent.key)
      const beside = siblings[siblings.indexOf(from.key) + (direction === 'above' ? -1 : 1)]
      return beside === undefined ? null : step(beside)
    }
  }
}

const step = (key: string): Place => ({ kind: 'step', key })

function previous(document: FlowDocument, key: string): Place | null {
  if (document.steps[0]?.key === key) return { kind: 'start' }
  const before = document.steps.find((step) => step.key !== key && exitsOf(step).some(({ to }) => to === key))
  return before === undefined ? null : step(before.key)
}

/** The existing steps that a step leads to, in the order of its exits, each once. */
function targets(document: FlowDocument, key: string): string[] {
  const from = findStep(document, key)
  const all = from === null ? [] : exitsOf(from).flatMap(({ to }) => (to === null ? [] : [to]))
  return [...new Set(all)].filter((to) => to !== key && findStep(document, to) !== null)
}

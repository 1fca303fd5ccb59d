import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Template } from '../../../shared/domain/template.ts'
import type { Fragment } from './fragment.ts'

/** A text that comes along and the one of the same key that says something else here. */
export interface Clash {
  readonly ours: Template
  readonly theirs: Template
}

/** The texts of a fragment whose key the flow has with other words. */
export function clashingTemplates(document: FlowDocument, { templates }: Pick<Fragment, 'templates'>): Clash[] {
  const byKey = new Map(document.templates.map((template) => [template.key, template]))
  return templates.flatMap((theirs) => {
    const ours = byKey.get(theirs.key)
    return ours === undefined || sameWording(ours, theirs) ? [] : [{ ours, theirs }]
  })
}

/** Whether two templates say the same words, variants included. */
export const sameWording = (a: Template, b: Template): boolean =>
  a.content === b.content &&
  a.variants.length === b.variants.length &&
  a.variants.every((variant, index) => variant === b.variants[index])

import type { FlowDocument } from '../../../shared/domain/flow.ts'
import type { Template } from '../../../shared/domain/template.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { insertTemplates } from './insertTemplates.ts'
import { templateColumns } from './templateColumns.ts'
import { usedElsewhere } from './usedElsewhere.ts'
import { templateOfRow } from './templateOfRow.ts'

export interface SavedTemplates {
  /** [old id, new id] of templates that got a row of their own, because something beside this draft uses the old one. */
  readonly renamed: [string, string][]
  /** Ids that a step may refer to. */
  readonly known: ReadonlySet<string>
}

/**
 * Stores the templates that a draft's steps use. A changed text updates its row only when nothing but this draft says it (no
 * other version, trigger or setting): what is published never changes under its readers. Source: design "engine", versions.
 */
export async function saveTemplates(
  tx: Prisma.TransactionClient,
  document: FlowDocument,
  given: { draftId: string | null; now: Date; newId: () => string },
): Promise<SavedTemplates> {
  const used = new Set(document.steps.flatMap((step) => step.templateId ?? []))
  const wanted = new Map(document.templates.filter(({ id }) => used.has(id)).map((template) => [template.id, template]))
  const stored = await tx.template.findMany({ where: { id: { in: [...used] } } })
  const storedIds = new Set(stored.map((row) => row.id))

  const changed = stored.flatMap((row) => {
    const template = wanted.get(row.id)
    return template === undefined || saysTheSame(templateOfRow(row), template) ? [] : [template]
  })
  const shared = await usedElsewhere(
    tx,
    changed.map(({ id }) => id),
    given.draftId,
  )
  for (const template of changed.filter(({ id }) => !shared.has(id))) {
    await tx.template.update({
      where: { id: template.id },
      data: { ...templateColumns(template), updatedAt: given.now },
    })
  }

  const copies = changed.filter(({ id }) => shared.has(id)).map((template) => ({ template, id: given.newId() }))
  const added = [...wanted.values()]
    .filter(({ id }) => !storedIds.has(id))
    .map((template) => ({ template, id: template.id }))
  await insertTemplates(tx, [...added, ...copies], given.now)
  return {
    renamed: copies.map(({ template, id }) => [template.id, id]),
    known: new Set([...storedIds, ...added.map(({ id }) => id), ...copies.map(({ id }) => id)]),
  }
}

const saysTheSame = (a: Template, b: Template): boolean =>
  a.title === b.title &&
  a.content === b.content &&
  a.locale === b.locale &&
  a.isActive === b.isActive &&
  a.variants.length === b.variants.length &&
  a.variants.every((variant, index) => variant === b.variants[index])

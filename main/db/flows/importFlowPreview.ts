import type { TemplatePreview } from '../../../shared/api/flowFileCalls.ts'
import type { Template } from '../../../shared/domain/template.ts'
import type { Database } from '../database.ts'
import { saysTheSame, storedByKey } from './importFlowStored.ts'
import { templateUses } from './importFlowUses.ts'

/** Flows that a sentence names before it only counts the rest. */
const mostFlows = 20

/** What an import would do with the templates of a file, in the file's order. Writes nothing. */
export function previewTemplates(database: Database, templates: readonly Template[]): Promise<TemplatePreview[]> {
  return database.prisma.$transaction(async (tx) => {
    const stored = await storedByKey(
      tx,
      templates.map(({ key }) => key),
    )
    const uses = await templateUses(
      tx,
      [...stored.values()].map(({ id }) => id),
    )
    return templates.map((template): TemplatePreview => {
      const { key, title, content, variants } = template
      const known = stored.get(key)
      if (known === undefined) return { state: 'new', key, title, content, variants }
      if (saysTheSame(known, template)) return { state: 'same', key, title, content, variants }
      const { frozen = false, flows = [] } = uses.get(known.id) ?? {}
      return {
        state: 'different',
        key,
        title,
        content,
        variants,
        stored: {
          title: known.title,
          content: known.content,
          variants: known.variants,
          frozen,
          flows: flows.slice(0, mostFlows),
        },
      }
    })
  })
}

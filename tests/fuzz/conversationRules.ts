import type { Exchange } from './contactModel.ts'

/** A sentence that must be true of a whole conversation. Gives what is wrong, or null. */
export type ConversationRule = (exchanges: readonly Exchange[]) => string | null

/** What must hold from the first to the last turn of one contact. */
export const conversationRules: Readonly<Record<string, ConversationRule>> = {
  'an instance that ended is never seen again': (exchanges) => {
    const over = new Set<string>()
    for (const { situation, decision } of exchanges) {
      const seen = [situation.instance, decision.live, ...decision.ended].flatMap((instance) => instance?.id ?? [])
      const risen = seen.find((id) => over.has(id))
      if (risen !== undefined) return risen
      for (const { id } of decision.ended) over.add(id)
    }
    return null
  },

  'a template with several wordings never says the same one twice running': (exchanges) => {
    const last = new Map<string, string>()
    for (const { decision, catalog } of exchanges) {
      for (const { templateId, content } of decision.messages) {
        if (templateId === null || !varied(catalog.templates.get(templateId)?.variants ?? [])) continue
        if (last.get(templateId) === content) return `${templateId} said "${content}" again`
        last.set(templateId, content)
      }
    }
    return null
  },
}

const varied = (variants: readonly string[]): boolean => new Set(variants.filter((text) => text.trim() !== '')).size > 1

import type { PastScope } from '../db/conversation/recentPast.ts'
import type { Catalog } from '../engine/types.ts'

/** How much of a contact's past this catalog makes the engine ask for. */
export function pastScope(catalog: Catalog): PastScope {
  const { fallbackTemplateId, fallbackCooldownSec } = catalog.settings
  const longest = catalog.triggers.reduce(
    (most, trigger) => (trigger.active ? Math.max(most, trigger.cooldownSec) : most),
    0,
  )
  return {
    longestCooldownSec: longest === 0 ? null : longest,
    fallback: fallbackTemplateId === null ? null : { templateId: fallbackTemplateId, cooldownSec: fallbackCooldownSec },
    variedTemplateIds: [...catalog.templates.values()]
      .filter((template) => template.variants.length > 1)
      .map((template) => template.id),
  }
}

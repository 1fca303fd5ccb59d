import { compileCatalog } from '../engine/compileCatalog.ts'
import type { Catalog } from '../engine/types.ts'
import type { Draft, SessionSetup } from './session.ts'

/** The row a draft stands for while it is simulated; no stored flow has it. */
export const draftFlowId = 'simulated-draft'

/**
 * A draft made ready to run as if it were published now, with its entry triggers switched on. Whatever is broken in it is met when
 * the conversation gets there; a trigger whose pattern is not understood does not answer.
 */
export const draftCatalog = (setup: SessionSetup, { document }: Draft): Catalog => {
  const { flowKey, settings, language, texts, templates } = setup
  const publishedAt = new Date(0)
  return compileCatalog({
    flows: [
      {
        id: draftFlowId,
        key: flowKey,
        published: true,
        steps: document.steps,
        expiryMinutes: document.settings.expiryMinutes,
      },
    ],
    triggers: document.triggers.map((trigger) => ({
      ...trigger,
      active: true,
      templateId: null,
      flowId: draftFlowId,
      updatedAt: publishedAt,
    })),
    templates: [...templates, ...document.templates],
    settings,
    language,
    texts,
  }).catalog
}

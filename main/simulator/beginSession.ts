import type { Contact } from '../../shared/domain/contact.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { draftCatalog } from './draftCatalog.ts'
import type { Draft, Session, SessionSetup } from './session.ts'

/** A session in which nobody said anything yet. */
export const beginSession = (setup: SessionSetup, draft: Draft, now: Date): Session => ({
  setup,
  draft,
  catalog: draftCatalog(setup, draft),
  aheadMs: 0,
  now,
  contact: sampleContact(setup),
  instance: null,
  endReason: null,
  lastAnswered: new Map(),
  lastFallbackAt: null,
  templateUses: new Map(),
  inboundAt: [],
  bubbles: [],
  trace: [],
})

const sampleContact = ({ id, language, texts }: SessionSetup): Contact => ({
  id: `simulated-${id}`,
  phone: samplePhones[language],
  name: texts.contactName,
  optIn: true,
  paused: false,
})

/** Numbers that nobody has. */
const samplePhones: Record<Language, string> = { 'pt-BR': '+5511900000000', en: '+12025550100' }

import type { FlowInstance, PauseReason } from '../../../shared/domain/flowInstance.ts'
import type { Answer, Step } from '../../../shared/domain/flowStep.ts'
import type { OperatorCommand } from '../../../shared/domain/operatorCommand.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import type { Template } from '../../../shared/domain/template.ts'
import { newStep } from '../../../shared/flow/newFlow.ts'
import type { TraceFact } from '../../../shared/domain/trace.ts'
import type { Trigger } from '../../../shared/domain/trigger.ts'
import type { CatalogSource } from '../../../main/engine/compileCatalog.ts'
import { compileCatalog } from '../../../main/engine/compileCatalog.ts'
import { decide } from '../../../main/engine/decide.ts'
import type { Catalog, Decision, EngineEvent, Situation } from '../../../main/engine/types.ts'

/** The moment at which every table of this folder begins. */
export const start = new Date('2026-03-02T12:00:00.000Z')
export const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000)

export const step = (key: string, fields: Partial<Step> = {}): Step => ({
  ...newStep({ key, type: 'send_template', title: key, position: { x: 0, y: 0 } }),
  ...fields,
})

/** A message step that says `<key>!`. */
export const says = (key: string, fields: Partial<Step> = {}): Step => step(key, { templateId: `t-${key}`, ...fields })
/** A question step that asks `<key>!`. */
export const asks = (key: string, fields: Partial<Step> = {}): Step =>
  says(key, { type: 'collect_input', waitInput: true, ...fields })
export const ends = (key: string, fields: Partial<Step> = {}): Step => says(key, { type: 'end', ...fields })

export const answer = (text: string, to: string | null, synonyms: string[] = []): Answer => ({
  id: `a-${text}`,
  text,
  synonyms,
  to,
})

export const template = (id: string, fields: Partial<Template> = {}): Template => ({
  id,
  key: id,
  title: id,
  content: `${id.replace(/^t-/, '')}!`,
  variants: [],
  locale: null,
  isActive: true,
  ...fields,
})

export const trigger = (id: string, pattern: string, fields: Partial<Trigger> = {}): Trigger => ({
  id,
  type: 'equals',
  pattern,
  priority: 0,
  cooldownSec: 0,
  active: true,
  interrupts: false,
  templateId: null,
  flowId: null,
  updatedAt: start,
  ...fields,
})

export interface World {
  readonly steps?: readonly Step[]
  readonly triggers?: readonly Trigger[]
  /** Beside `t-<step key>` of every step, which are made by themselves unless given here. */
  readonly templates?: readonly Template[]
  readonly settings?: Partial<Settings>
  readonly flows?: CatalogSource['flows']
  readonly expiryMinutes?: number | null
}

/** One published flow `flow-1`, a second one `flow-2` that asks `outra`, and whatever else a case needs. */
export const catalogOf = (world: World): Catalog => {
  const second = [asks('outra')]
  const spoken = [...(world.steps ?? []), ...second].flatMap(({ templateId }) => templateId ?? [])
  const own = new Set(world.templates?.map(({ id }) => id))
  return compileCatalog({
    flows: [
      {
        id: 'flow-1',
        key: 'one',
        published: true,
        steps: world.steps ?? [],
        expiryMinutes: world.expiryMinutes ?? null,
      },
      { id: 'flow-2', key: 'two', published: true, steps: second, expiryMinutes: null },
      { id: 'flow-old', key: 'one', published: false, steps: second, expiryMinutes: null },
      ...(world.flows ?? []),
    ],
    triggers: world.triggers ?? [],
    templates: [
      ...[...new Set(spoken)].filter((id) => !own.has(id)).map((id) => template(id)),
      ...(world.templates ?? []),
    ],
    settings: { ...defaultSettings, ...world.settings },
    language: 'pt-BR',
    texts: { optOutConfirmation: 'Você não recebe mais mensagens.', optInConfirmation: 'Que bom ter você de volta.' },
  }).catalog
}

export const nobody: Situation = {
  contact: { id: 'c-1', phone: '+5511988887777', name: 'João', optIn: true, paused: false },
  instance: null,
  lastAnswered: new Map(),
  lastFallbackAt: null,
  inboundInLastMinute: 0,
  templateUses: new Map(),
}

/** Someone standing on a step of `flow-1` since `start`. */
export const standingOn = (stepKey: string, fields: Partial<FlowInstance> = {}): Situation => ({
  ...nobody,
  instance: {
    id: 'i-0',
    contactId: 'c-1',
    flowId: 'flow-1',
    currentStepKey: stepKey,
    state: { vars: [], invalidCount: 0, pauseReason: null, askedAt: start.toISOString() },
    lastInteractionAt: start,
    paused: false,
    rev: 4,
    endedAt: null,
    endReason: null,
    ...fields,
  },
})

/** Decides at a moment `seconds` after `start`, with ids that count up. */
export const decideAt = (seconds: number, situation: Situation, event: EngineEvent, catalog: Catalog): Decision => {
  let made = 0
  return decide(situation, event, catalog, {
    now: after(seconds),
    random: () => 0,
    newId: () => {
      made += 1
      return `i-${made}`
    },
  })
}

export const hear = (catalog: Catalog, situation: Situation, text: string, seconds = 10): Decision =>
  decideAt(seconds, situation, { kind: 'inbound', text }, catalog)

export const tick = (catalog: Catalog, situation: Situation, seconds: number): Decision =>
  decideAt(seconds, situation, { kind: 'tick' }, catalog)

/** A person of the staff gives an order. */
export const order = (catalog: Catalog, situation: Situation, command: OperatorCommand, seconds = 10): Decision =>
  decideAt(seconds, situation, { kind: 'command', command }, catalog)

/** The contact was taken over outside any flow. */
export const takenOver = (situation: Situation): Situation => ({
  ...situation,
  contact: { ...situation.contact, paused: true },
})

/** The contact wants no messages. */
export const optedOut = (situation: Situation): Situation => ({
  ...situation,
  contact: { ...situation.contact, optIn: false },
})

/** Someone whose conversation waits for a person on a step of `flow-1`. */
export const held = (stepKey: string, pauseReason: PauseReason | null, fields: Partial<FlowInstance> = {}): Situation =>
  standingOn(stepKey, {
    paused: true,
    state: { vars: [['v', '1']], invalidCount: 3, pauseReason, askedAt: start.toISOString() },
    ...fields,
  })

/** What the situation is after a decision, for the next event. */
export const next = (situation: Situation, decision: Decision): Situation => ({
  ...situation,
  contact: decision.contact,
  instance: decision.live,
})

export const textsOf = (decision: Decision): string[] => decision.messages.map(({ content }) => content)

/** The facts of one kind. */
export const factsOf = <K extends TraceFact['kind']>(decision: Decision, kind: K): Extract<TraceFact, { kind: K }>[] =>
  decision.trace.filter((fact): fact is Extract<TraceFact, { kind: K }> => fact.kind === kind)

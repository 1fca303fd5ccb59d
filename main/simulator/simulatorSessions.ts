import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import type { FlowDocument } from '../../shared/domain/flow.ts'
import type { Language, Settings } from '../../shared/domain/settings.ts'
import type { Template } from '../../shared/domain/template.ts'
import { inboundText } from '../engine/inboundText.ts'
import { beginSession } from './beginSession.ts'
import { draftCatalog, draftFlowId } from './draftCatalog.ts'
import { passTime } from './passTime.ts'
import { playEvent } from './playEvent.ts'
import type { Draft, Session, SimulatorTexts } from './session.ts'
import { simulatorViewOf } from './simulatorViewOf.ts'

export type { SimulatorTexts } from './session.ts'

/** What the simulator may not know by itself. `random` gives [0, 1). */
export interface SimulatorPorts {
  readonly now: () => Date
  readonly random: () => number
  readonly newId: () => string
  readonly textsFor: (language: Language) => SimulatorTexts
}

/** The newest saved draft comes along with every call, so that an edit counts at once. */
interface DraftNow {
  readonly document: FlowDocument
  readonly revision: number
}
export interface StartSimulation extends DraftNow {
  readonly flowKey: string
  readonly language: Language
  readonly settings: Settings
  /** Templates that the settings name and the draft does not hold, such as the fallback. */
  readonly templates?: readonly Template[]
}
export interface SendToSimulation extends DraftNow {
  readonly sessionId: string
  readonly text: string
}
export interface AdvanceSimulation extends DraftNow {
  readonly sessionId: string
  readonly seconds: number
}

/** A session that was stopped, or that fifty newer ones pushed out, is `not_found`. */
export type SimulatorAnswer =
  { readonly ok: true; readonly view: SimulatorView } | { readonly ok: false; readonly code: 'not_found' }

export interface SimulatorSessions {
  /** Begins a conversation with the draft, as if its trigger had won: the first bubbles are in the view. */
  readonly start: (call: StartSimulation) => SimulatorView
  /** Says something to the draft. After the flow has ended the draft's own triggers listen. */
  readonly send: (call: SendToSimulation) => SimulatorAnswer
  /** Moves the session's clock. */
  readonly advance: (call: AdvanceSimulation) => SimulatorAnswer
  readonly stop: (call: { readonly sessionId: string }) => void
  /** Which flow's draft a session talks to; null when there is no such session. */
  readonly flowKeyOf: (sessionId: string) => string | null
}

/** How many sessions are kept; the one not used for longest goes first. */
const mostSessions = 50
/** Clocks stop here: later years are written in a form that no other part of the app reads. */
const lastMoment = Date.UTC(9900, 0, 1)

/**
 * Conversations with drafts, in memory, each with its own clock. They run the very engine that real contacts talk to, and never
 * touch a contact, a row or a channel but their own. A draft that is empty or broken gives a view that says so, never an exception.
 */
export const createSimulatorSessions = (ports: SimulatorPorts): SimulatorSessions => {
  const sessions = new Map<string, Session>()

  const keep = (session: Session): SimulatorView => {
    sessions.delete(session.setup.id)
    sessions.set(session.setup.id, session)
    for (const id of [...sessions.keys()].slice(0, -mostSessions)) sessions.delete(id)
    return simulatorViewOf(session)
  }

  const change = (sessionId: string, draft: Draft, turn: (session: Session) => Session): SimulatorAnswer => {
    const session = sessions.get(sessionId)
    return session === undefined
      ? { ok: false, code: 'not_found' }
      : { ok: true, view: keep(turn(withDraft(session, draft))) }
  }

  const clock = (aheadMs: number): Date => new Date(Math.min(ports.now().getTime() + aheadMs, lastMoment))

  return {
    start: ({ flowKey, language, settings, templates = [], document, revision }) => {
      const setup = { id: ports.newId(), flowKey, language, settings, templates, texts: ports.textsFor(language) }
      const session = beginSession(setup, { document, revision }, clock(0))
      const begin = { kind: 'command', command: { kind: 'start_flow', flowId: draftFlowId } } as const
      return keep(playEvent(session, begin, session.now, ports))
    },
    send: ({ sessionId, text, document, revision }) =>
      change(sessionId, { document, revision }, (session) => {
        const heard = inboundText(text)
        const said = playEvent(session, { kind: 'inbound', text: heard.text }, clock(session.aheadMs), ports)
        return heard.cut ? { ...said, trace: [{ kind: 'message_cut' }, ...said.trace] } : said
      }),
    advance: ({ sessionId, seconds, document, revision }) =>
      change(sessionId, { document, revision }, (session) => {
        const aheadMs = Math.min(session.aheadMs + seconds * 1_000, lastMoment)
        return passTime({ ...session, aheadMs }, clock(aheadMs), ports)
      }),
    stop: ({ sessionId }) => {
      sessions.delete(sessionId)
    },
    flowKeyOf: (sessionId) => sessions.get(sessionId)?.setup.flowKey ?? null,
  }
}

const withDraft = (session: Session, draft: Draft): Session =>
  session.draft.document === draft.document && session.draft.revision === draft.revision
    ? session
    : { ...session, draft, catalog: draftCatalog(session.setup, draft) }

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import type { Language } from '../../shared/domain/settings.ts'

export type TalkState = {
  /** `starting` and `sending`: an answer is awaited. `failed`: see `error`; `retry` does it again. */
  status: 'starting' | 'sending' | 'ready' | 'failed'
  /** The conversation after the last turn that was answered; null before the first one. */
  view: SimulatorView | null
  /** Said and not answered yet, or not understood because of `error`. */
  pending: string | null
  error: unknown
}

/** The calls of the api's `simulator` group that a talk makes. */
export type TalkCalls = {
  start: (input: { flowKey: string; language: Language }) => Promise<SimulatorView>
  send: (input: { sessionId: string; text: string }) => Promise<SimulatorView>
  stop: (input: { sessionId: string }) => Promise<unknown>
}

/** The draft that is talked to, and how to save what was edited, so that the newest one answers. */
export type TalkedDraft = { flowKey: string; language: Language; flush: () => Promise<void> }

export type Talk = {
  store: StoreApi<TalkState>
  /** Begins from the start. What is still awaited of an earlier conversation is not shown any more. */
  restart: (draft: TalkedDraft) => Promise<void>
  /** Begins again with the draft as it is saved now, unless the contact said something already; what is seen stays until then. */
  refresh: (draft: TalkedDraft) => Promise<void>
  /** Says something; one thing at a time, so while an answer is awaited nothing happens. */
  send: (draft: TalkedDraft, text: string) => Promise<void>
  /** Says again what failed, or starts again. */
  retry: (draft: TalkedDraft) => Promise<void>
  end: () => void
}

const atFirst: TalkState = { status: 'starting', view: null, pending: null, error: null }

/** A conversation with the saved draft of a flow, turn by turn. The draft is saved before every turn. */
export function newTalk({ start, send, stop }: TalkCalls): Talk {
  const store = createStore<TalkState>(() => atFirst)
  /** Rises whenever the conversation in progress is given up. */
  let round = 0
  /** Only the newest of several refreshes counts. */
  let refreshes = 0

  const forget = (sessionId: string) => {
    // A session that cannot be ended now is forgotten by the other side after a while.
    stop({ sessionId }).catch(() => undefined)
  }
  const end = () => {
    round += 1
    const { view } = store.getState()
    if (view !== null) forget(view.sessionId)
    store.setState(atFirst, true)
  }

  const turn = async ({ flush }: TalkedDraft, call: () => Promise<SimulatorView>) => {
    const mine = round
    try {
      await flush()
      if (mine !== round) return
      const view = await call()
      if (mine === round) store.setState({ status: 'ready', view, pending: null, error: null })
      else forget(view.sessionId)
    } catch (error) {
      if (mine === round) store.setState({ status: 'failed', error })
    }
  }

  const restart = (draft: TalkedDraft) => {
    end()
    return turn(draft, () => start({ flowKey: draft.flowKey, language: draft.language }))
  }
  const refresh = async (draft: TalkedDraft) => {
    if (atBeginning(store.getState()) === null) return
    const mine = round
    refreshes += 1
    const newest = refreshes
    // A failure here is none of the person's doing: what is seen is still true of the draft that was talked to.
    const next = await start({ flowKey: draft.flowKey, language: draft.language }).catch(() => null)
    if (next === null) return
    const view = mine === round && newest === refreshes ? atBeginning(store.getState()) : null
    if (view === null || saysTheSame(view, next)) return forget(next.sessionId)
    store.setState({ view: next })
    forget(view.sessionId)
  }
  const say = async (draft: TalkedDraft, text: string) => {
    const { view, status } = store.getState()
    if (view === null || status === 'starting' || status === 'sending') return
    store.setState({ status: 'sending', pending: text, error: null })
    await turn(draft, () => send({ sessionId: view.sessionId, text }))
  }
  const retry = (draft: TalkedDraft) => {
    const { pending } = store.getState()
    return pending === null ? restart(draft) : say(draft, pending)
  }
  return { store, restart, refresh, send: say, retry, end }
}

/** What is seen while the contact said nothing yet; null at any other time. */
const atBeginning = ({ status, view }: TalkState): SimulatorView | null =>
  status === 'ready' && view?.bubbles.some(({ from }) => from === 'contact') === false ? view : null

function saysTheSame(a: SimulatorView, b: SimulatorView): boolean {
  const said = ({ bubbles, answers, endReason, liveStepKey }: SimulatorView): string =>
    JSON.stringify([bubbles.map(({ text, stepKey }) => [text, stepKey]), answers, endReason, liveStepKey])
  return said(a) === said(b)
}

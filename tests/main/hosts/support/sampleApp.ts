import { implement } from '@orpc/server'
import { EventEmitter, on } from 'node:events'
import type { App } from '../../../../main/hosts/host.ts'
import { contract, type AppEvent, type AppState } from '../../../../shared/api/contract.ts'
import { defaultSettings } from '../../../../shared/domain/settings.ts'

export interface SampleApp extends App {
  /** Names of the flows that calls have made. */
  readonly flows: string[]
  /** How many event streams are open. */
  streams(): number
  emit(event: AppEvent): void
  closed: boolean
}

/** A small real implementation of the contract, for tests of the hosts: it keeps flow names in memory and breaks on request. */
export function sampleApp(host: 'electron' | 'browser' = 'browser'): SampleApp {
  const c = implement(contract)
  const flows: string[] = []
  const bus = new EventEmitter()
  let streams = 0
  let settings = defaultSettings
  const state = (): AppState => ({
    status: 'ready',
    host,
    version: '1.2.3',
    dataFolder: '/data',
    settings,
  })
  const noSession = c.simulator.stop.handler(() => ({}))
  const router = c.router({
    app: {
      state: c.app.state.handler(state),
      retry: c.app.retry.handler(state),
      events: c.app.events.handler(async function* ({ signal }) {
        streams += 1
        try {
          for await (const [event] of on(bus, 'event', { signal })) yield event
        } finally {
          streams -= 1
        }
      }),
    },
    settings: {
      update: c.settings.update.handler(({ input }) => {
        settings = { ...settings, ...input }
        bus.emit('event', { kind: 'settings_changed' })
        return settings
      }),
    },
    flows: {
      list: c.flows.list.handler(() => {
        throw new Error('the secret reason at /home/someone/prosa.db')
      }),
      create: c.flows.create.handler(({ input }) => {
        flows.push(input.name)
        bus.emit('event', { kind: 'flow_changed', flowKey: input.name })
        return { flowKey: input.name }
      }),
      open: c.flows.open.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'flow' } })
      }),
      saveDraft: c.flows.saveDraft.handler(({ errors }) => {
        throw errors.CONFLICT({ data: { revision: 7, savedAt: '2026-01-01T00:00:00.000Z' } })
      }),
      publish: c.flows.publish.handler(({ errors }) => {
        throw errors.BLOCKED({ data: { problems: [] } })
      }),
      versions: c.flows.versions.handler(() => []),
      version: c.flows.version.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'version' } })
      }),
      restore: c.flows.restore.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'version' } })
      }),
    },
    examples: {
      list: c.examples.list.handler(() => []),
      open: c.examples.open.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'example' } })
      }),
    },
    conversations: {
      thread: c.conversations.thread.handler(() => []),
      notUnderstood: c.conversations.notUnderstood.handler(() => []),
      notUnderstoodGroups: c.conversations.notUnderstoodGroups.handler(() => []),
    },
    flowFiles: {
      preview: c.flowFiles.preview.handler(() => ({ ok: false, problems: [] })),
      import: c.flowFiles.import.handler(() => ({ ok: false, why: 'refused', problems: [] })),
    },
    simulator: {
      start: c.simulator.start.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'flow' } })
      }),
      send: c.simulator.send.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'session' } })
      }),
      advance: c.simulator.advance.handler(({ errors }) => {
        throw errors.NOT_FOUND({ data: { what: 'session' } })
      }),
      stop: noSession,
    },
  })
  const app: SampleApp = {
    router,
    state,
    flows,
    streams: () => streams,
    emit: (event) => void bus.emit('event', event),
    closed: false,
    close: async () => void (app.closed = true),
  }
  return app
}

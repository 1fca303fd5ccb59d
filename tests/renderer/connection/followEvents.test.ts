import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connection, setConnection } from '../../../renderer/connection/connectionState.ts'
import { followEvents } from '../../../renderer/connection/followEvents.ts'
import type { AppEvent } from '../../../shared/api/contract.ts'

const event: AppEvent = { kind: 'settings_changed' }

/** A host whose streams the test opens, feeds and breaks. */
function sampleHost() {
  const seen: string[] = []
  let opened = 0
  let open = 0
  let hidden = false
  const watching = new Set<() => void>()
  let breakStream: (error: Error) => void = () => undefined
  let refuse: Error | null = null
  const stop = followEvents({
    open: async (signal) => {
      opened += 1
      if (refuse !== null) throw refuse
      const broken = new Promise<never>((_resolve, reject) => {
        breakStream = reject
        signal.addEventListener('abort', () => reject(new Error('aborted')))
      })
      return (async function* () {
        open += 1
        try {
          yield event
          await broken
        } finally {
          open -= 1
        }
      })()
    },
    onEvent: ({ kind }) => seen.push(kind),
    onResume: () => seen.push('resumed'),
    visibility: {
      hidden: () => hidden,
      subscribe: (listener) => {
        watching.add(listener)
        return () => void watching.delete(listener)
      },
    },
  })
  return {
    seen,
    stop,
    opened: () => opened,
    open: () => open,
    hide: (now: boolean) => {
      hidden = now
      for (const listener of watching) listener()
    },
    break: () => breakStream(new TypeError('network error')),
    refuse: (error: Error | null) => void (refuse = error),
  }
}

describe('the stream of events', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    setConnection('connected')
  })
  afterEach(() => vi.useRealTimers())

  test('is opened again after it broke, and says that there was a gap', async () => {
    const host = sampleHost()
    await vi.advanceTimersByTimeAsync(0)
    expect(host.seen).toEqual(['settings_changed'])
    host.break()
    await vi.advanceTimersByTimeAsync(0)
    expect(connection.get()).toBe('lost')
    await vi.advanceTimersByTimeAsync(400)
    expect(host.seen).toEqual(['settings_changed', 'resumed', 'settings_changed'])
    host.stop()
  })

  test('is tried less and less often while nobody is there, at least every 5 s', async () => {
    const host = sampleHost()
    await vi.advanceTimersByTimeAsync(0)
    host.refuse(new TypeError('network error'))
    host.break()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.opened()).toBeGreaterThan(12)
    expect(host.opened()).toBeLessThan(20)
    host.refuse(null)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(host.seen.at(-2)).toBe('resumed')
    host.stop()
  })

  test('waits for permission when it was refused, and goes on at once when there is one', async () => {
    const host = sampleHost()
    await vi.advanceTimersByTimeAsync(0)
    host.refuse(Object.assign(new Error('401'), { status: 401 }))
    host.break()
    await vi.advanceTimersByTimeAsync(400)
    setConnection('refused')
    const before = host.opened()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.opened()).toBeLessThanOrEqual(before + 1)
    host.refuse(null)
    setConnection('connected')
    await vi.advanceTimersByTimeAsync(0)
    expect(host.seen.at(-1)).toBe('settings_changed')
    host.stop()
  })

  test('rests while nobody sees the page, and says that there was a gap', async () => {
    const host = sampleHost()
    await vi.advanceTimersByTimeAsync(0)
    host.hide(true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect([host.opened(), host.open(), connection.get()]).toEqual([1, 0, 'connected'])
    host.hide(false)
    await vi.advanceTimersByTimeAsync(0)
    expect([host.opened(), host.open()]).toEqual([2, 1])
    expect(host.seen).toEqual(['settings_changed', 'resumed', 'settings_changed'])
    host.stop()
  })

  test('that is answered with an error does not count as lost', async () => {
    const host = sampleHost()
    host.refuse(Object.assign(new Error('the database is locked'), { status: 503 }))
    await vi.advanceTimersByTimeAsync(0)
    host.break()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(connection.get()).toBe('connected')
    host.stop()
  })

  test('ends when nobody follows any more', async () => {
    const host = sampleHost()
    await vi.advanceTimersByTimeAsync(0)
    host.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(host.opened()).toBe(1)
    expect(connection.get()).toBe('connected')
  })
})

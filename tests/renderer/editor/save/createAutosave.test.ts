import { describe, expect, test } from 'vitest'
import { createAutosave, NotSaved } from '../../../../renderer/editor/save/createAutosave.ts'
import type { SaveOutcome } from '../../../../renderer/editor/save/saveState.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { menuFlow } from '../flowForTests.ts'

/** An autosave whose time and answers the test gives. */
function autosaveForTests() {
  let document: FlowDocument = menuFlow()
  let timer: { run: () => void; delay: number } | null = null
  const sent: { name: string; revision: number; answer: (outcome: SaveOutcome) => void }[] = []
  const autosave = createAutosave(
    { revision: 1, savedAt: '2026-01-01T00:00:00.000Z' },
    {
      read: () => document,
      save: ({ name }, revision) => new Promise((answer) => sent.push({ name, revision, answer })),
      onSaved: () => {},
      schedule: (run, delay) => {
        const own = { run, delay }
        timer = own
        return () => {
          if (timer === own) timer = null
        }
      },
    },
  )
  return {
    autosave,
    sent,
    change: (name: string) => {
      document = { ...document, name }
      autosave.changed()
    },
    delay: () => timer?.delay ?? null,
    runTimer: () => {
      const due = timer
      timer = null
      due?.run()
    },
    answer: async (outcome: SaveOutcome) => {
      sent.at(-1)?.answer(outcome)
      await settled()
    },
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const saved = (revision: number): SaveOutcome => ({
  kind: 'saved',
  revision,
  savedAt: '2026-01-01T10:00:00.000Z',
  renamedTemplates: [],
})
const failed: SaveOutcome = { kind: 'failed', failure: 'unreachable', error: null }
const conflict: SaveOutcome = { kind: 'conflict', revision: 9, savedAt: '2026-01-01T11:00:00.000Z' }

describe('createAutosave', () => {
  test('saves 600 ms after the last change', async () => {
    const { autosave, change, delay, runTimer, sent, answer } = autosaveForTests()
    change('a')
    change('b')
    expect(delay()).toBe(600)
    expect(sent).toEqual([])
    runTimer()
    await answer(saved(2))
    expect(sent.map(({ name, revision }) => [name, revision])).toEqual([['b', 1]])
    expect(autosave.state.getState()).toEqual({ kind: 'saved', at: '2026-01-01T10:00:00.000Z' })
    expect(autosave.unsaved()).toBe(false)
  })

  test('has one save on its way at a time, and the newest goes next', async () => {
    const { autosave, change, runTimer, sent, answer } = autosaveForTests()
    change('a')
    runTimer()
    change('b')
    change('c')
    expect(sent).toHaveLength(1)
    await answer(saved(2))
    expect(sent.map(({ name, revision }) => [name, revision])).toEqual([
      ['a', 1],
      ['c', 2],
    ])
    expect(autosave.unsaved()).toBe(true)
    await answer(saved(3))
    expect(autosave.unsaved()).toBe(false)
  })

  test('keeps what could not be saved and tries again, each time later, up to 30 s', async () => {
    const { autosave, change, delay, runTimer, sent, answer } = autosaveForTests()
    change('a')
    const delays: (number | null)[] = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      runTimer()
      await answer(failed)
      delays.push(delay())
    }
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
    expect(autosave.state.getState()).toMatchObject({ kind: 'failed' })
    runTimer()
    await answer(saved(2))
    expect(sent.at(-1)?.name).toBe('a')
    expect(autosave.unsaved()).toBe(false)
  })

  test('flush waits until everything is saved, or says that it is not', async () => {
    const { autosave, change, answer } = autosaveForTests()
    change('a')
    const flushed = autosave.flush()
    await answer(saved(2))
    await expect(flushed).resolves.toBeUndefined()
    change('b')
    const refused = expect(autosave.flush()).rejects.toBeInstanceOf(NotSaved)
    await answer(failed)
    await refused
    expect(autosave.unsaved()).toBe(true)
  })

  test('sends nothing after a conflict until the person keeps theirs, then saves over the other', async () => {
    const { autosave, change, delay, runTimer, sent, answer } = autosaveForTests()
    change('mine')
    runTimer()
    await answer(conflict)
    change('mine, more')
    expect(delay()).toBeNull()
    expect(sent).toHaveLength(1)
    const kept = autosave.keepMine()
    await answer(saved(10))
    await kept
    expect(sent.at(-1)).toMatchObject({ name: 'mine, more', revision: 9 })
    expect(autosave.unsaved()).toBe(false)
  })

  test('opening the other text counts as saved', async () => {
    const { autosave, change, runTimer, answer } = autosaveForTests()
    change('mine')
    runTimer()
    await answer(conflict)
    autosave.adopt({ revision: 9, savedAt: '2026-01-01T11:00:00.000Z' })
    expect(autosave.state.getState()).toEqual({ kind: 'saved', at: '2026-01-01T11:00:00.000Z' })
    expect(autosave.revision()).toBe(9)
  })

  test('publishing runs after the save and with no save beside it; what is typed meanwhile is saved afterwards', async () => {
    const { autosave, change, delay, runTimer, sent, answer } = autosaveForTests()
    change('a')
    let publish: (answer: { revision: number; savedAt: string }) => void = () => {}
    const published = autosave.exclusive(
      (revision) =>
        new Promise<{ revision: number; savedAt: string }>((resolve) => {
          expect(revision).toBe(2)
          publish = resolve
        }),
    )
    await answer(saved(2))
    change('typed meanwhile')
    expect(delay()).toBeNull()
    publish({ revision: 5, savedAt: '2026-01-01T12:00:00.000Z' })
    await published
    await settled()
    expect(delay()).toBe(600)
    runTimer()
    expect(sent.at(-1)).toMatchObject({ name: 'typed meanwhile', revision: 5 })
  })
})

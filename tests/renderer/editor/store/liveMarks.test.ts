import { expect, test } from 'vitest'
import { liveMarks, noLiveMarks } from '../../../../renderer/editor/store/liveMarks.ts'
import type { SimulatorView } from '../../../../shared/api/simulatorView.ts'

const view: SimulatorView = {
  sessionId: 's',
  revision: 1,
  now: '2026-01-01T00:00:00.000Z',
  bubbles: [],
  trace: [
    { kind: 'step_entered', flowId: 'f', stepKey: 'hello' },
    { kind: 'way_taken', from: 'hello', exit: 'next', to: 'menu' },
    { kind: 'step_entered', flowId: 'f', stepKey: 'menu' },
  ],
  liveStepKey: 'menu',
  answers: [],
  paused: false,
  endReason: null,
  variables: [],
}

const said = (text: string) => ({
  id: text,
  from: 'contact' as const,
  text,
  stepKey: null,
  triggerId: null,
  status: 'read' as const,
  at: '2026-01-01T00:00:00.000Z',
})

test('a turn marks where the conversation stands and what it passed; no conversation marks nothing and is no turn', () => {
  const waiting = liveMarks(noLiveMarks, null)
  expect(waiting).toEqual(noLiveMarks)
  const first = liveMarks(waiting, view)
  expect(first).toEqual({
    stepKey: 'menu',
    ways: [{ from: 'hello', exit: 'next' }],
    entered: ['hello', 'menu'],
    answered: false,
    turn: 1,
  })
  expect(liveMarks(first, null)).toEqual({ ...noLiveMarks, turn: 1 })
})

test('the same way again is a new turn when the contact spoke, and none when only the beginning was said anew', () => {
  const first = liveMarks(noLiveMarks, view)
  expect(liveMarks(first, { ...view, sessionId: 's2' }).turn).toBe(1)
  const answered = liveMarks(first, { ...view, bubbles: [said('oi')] })
  expect(answered).toMatchObject({ answered: true, turn: 2 })
  expect(liveMarks(answered, { ...view, bubbles: [said('oi'), said('de novo')] }).turn).toBe(3)
})

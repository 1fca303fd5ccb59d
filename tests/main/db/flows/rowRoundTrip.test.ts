import { expect, test } from 'vitest'
import { cleanDocument } from '../../../../main/db/flows/cleanDocument.ts'
import { end, flowOf, message, question } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { openedDatabase } from '../support/openedDatabase.ts'
import { expectRowRoundTrips } from '../support/rowRoundTrip.ts'

test('every document comes back from a real database as it was', { timeout: 120_000 }, async () => {
  await expectRowRoundTrips(await openedDatabase(), 150)
})

test('a flow of 5,000 steps is stored and read whole', { timeout: 60_000 }, async () => {
  const desk = new FlowDesk(await openedDatabase())
  const steps = Array.from({ length: 4_999 }, (_, index) => message(`s${index}`, `s${index + 1}`))
  const document = flowOf([...steps, end('s4999')])
  const flowKey = await desk.create(document)
  expect((await desk.open(flowKey)).document).toEqual(document)
})

test('NUL and half characters do not break a save; the rest of the text is kept', async () => {
  const desk = new FlowDesk(await openedDatabase())
  const hostile = 'a\0b\ud800c'
  const asked = question('q', [[hostile, 'q']], null, { title: hostile, retryTexts: [hostile] })
  const document = flowOf([asked], { name: hostile })
  const flowKey = await desk.create(document)
  const stored = (await desk.open(flowKey)).document
  expect(stored).toEqual(cleanDocument(document))
  expect(stored.name).toBe('ab\ufffdc')
  expect(stored.steps[0]?.answers).toMatchObject([{ text: 'ab\ufffdc', to: 'q' }])
})

test('an answer called __proto__ is an answer like any other', async () => {
  const desk = new FlowDesk(await openedDatabase())
  const document = flowOf([
    question(
      'q',
      [
        ['__proto__', 'e'],
        ['constructor', 'q'],
      ],
      'e',
    ),
    end('e'),
  ])
  const flowKey = await desk.create(document)
  expect((await desk.open(flowKey)).document).toEqual(document)
})

test('two steps with one key are refused: one of them would be lost', async () => {
  const desk = new FlowDesk(await openedDatabase())
  const flowKey = await desk.create(flowOf([end('e')]))
  expect(await desk.save(flowKey, 1, flowOf([end('e'), end('e')]))).toEqual({
    ok: false,
    code: 'step_key_repeated',
    stepKey: 'e',
  })
  expect((await desk.open(flowKey)).revision).toBe(1)
})

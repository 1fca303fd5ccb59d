import { expect, test } from 'vitest'
import { saveDraft } from '../../../../main/db/flows/saveDraft.ts'
import { end, flowOf, message } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

const hello = flowOf([message('hello', 'bye'), end('bye')])

test('the history that is saved with a draft comes back with exactly that draft, also once it is published', async () => {
  const desk = new FlowDesk(await openedDatabase())
  const flowKey = await desk.create(hello)
  const other = await desk.create(flowOf([end('only')], { name: 'Other' }))
  const save = (revision: number, history?: string) =>
    saveDraft(desk.database, { flowKey, revision, document: hello, history, now: desk.now(), newId: desk.newId })
  expect((await desk.open(flowKey)).history).toBeUndefined()

  await save(1, 'first')
  await save(2, 'second')
  expect((await desk.open(flowKey)).history).toBe('second')
  expect((await desk.open(other)).history).toBeUndefined()
  expect((await desk.publish(flowKey)).revision).toBe(3)
  expect((await desk.open(flowKey)).history).toBe('second')

  expect((await save(2, 'late')).ok).toBe(false)
  expect((await desk.open(flowKey)).history).toBe('second')
  await save(3)
  expect((await desk.open(flowKey)).history).toBeUndefined()
  expect(await desk.database.prisma.setting.count({ where: { key: { startsWith: 'history:' } } })).toBe(1)
})

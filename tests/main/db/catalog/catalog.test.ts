import { expect, test } from 'vitest'
import { catalogStamp } from '../../../../main/db/catalog/catalogStamp.ts'
import { loadCatalogRows } from '../../../../main/db/catalog/loadCatalogRows.ts'
import { listFlows } from '../../../../main/db/flows/listFlows.ts'
import { flowKeyOfExample } from '../../../../main/db/flows/flowKeyOfExample.ts'
import { updateSettings } from '../../../../main/db/settings/updateSettings.ts'
import { checkFlow } from '../../../../shared/flow/check/checkFlow.ts'
import { end, flowOf, message } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

const hello = flowOf([message('hello', 'bye'), end('bye')])

test('the stamp changes with everything that the catalog is made of, and with nothing else', async () => {
  const database = await openedDatabase()
  const desk = new FlowDesk(database)
  const stamp = () => database.read(catalogStamp)
  const contentOf = async () => {
    const { stamp: _stamp, templates: _texts, ...rows } = await loadCatalogRows(database)
    return JSON.stringify(rows)
  }
  let flowKey = ''
  const steps: [name: string, changes: boolean, step: () => Promise<unknown>][] = [
    ['a new draft', false, async () => (flowKey = await desk.create(hello))],
    ['publishing', true, () => desk.publish(flowKey)],
    ['an edit of a draft', false, () => desk.edit(flowKey, (document) => ({ ...document, name: 'Other' }))],
    ['publishing what is edited', true, () => desk.publish(flowKey)],
    ['publishing what is published', false, () => desk.publish(flowKey)],
    [
      'a setting',
      true,
      () => updateSettings(database, { optOutWords: ['CHEGA'] }, { now: desk.now(), newId: desk.newId }),
    ],
    ['a message of somebody', false, () => database.prisma.contact.create({ data: { phone: '+1' } })],
  ]
  for (const [name, changes, step] of steps) {
    const [oldStamp, oldContent] = [await stamp(), await contentOf()]
    await step()
    expect([name, (await stamp()) !== oldStamp]).toEqual([name, changes])
    expect([name, (await contentOf()) !== oldContent]).toEqual([name, changes])
  }
  expect((await loadCatalogRows(database)).stamp).toBe(await stamp())
})

test('the catalog holds published versions, those that someone is inside of, triggers and texts', async () => {
  const database = await openedDatabase()
  const desk = new FlowDesk(database)
  const flowKey = await desk.create(hello)
  await desk.publish(flowKey)
  await desk.create(flowOf([end('draft only')], { triggers: [] }))
  const [first] = await desk.versions(flowKey)
  const contact = await database.prisma.contact.create({ data: { phone: '+1' } })
  const inside = await database.prisma.flowInstance.create({
    data: { contactId: contact.id, flowId: first?.id ?? '', currentStepKey: 'hello', lastInteractionAt: desk.now() },
  })
  await desk.edit(flowKey, (document) => ({ ...document, settings: { expiryMinutes: 5 } }))
  await desk.publish(flowKey)
  const second = (await desk.versions(flowKey))[1]

  const rows = await loadCatalogRows(database)
  const byId = new Map(rows.flows.map((flow) => [flow.id, flow]))
  expect(byId.get(first?.id ?? '')).toMatchObject({
    key: flowKey,
    published: false,
    steps: hello.steps,
    expiryMinutes: null,
  })
  expect(byId.get(second?.id ?? '')).toMatchObject({ published: true, expiryMinutes: 5 })
  expect(rows.flows).toHaveLength(2)
  expect(rows.triggers).toMatchObject([{ id: 'g1', flowId: second?.id, updatedAt: expect.any(Date) }])
  expect(rows.templates).toEqual(hello.templates)

  await database.prisma.flowInstance.update({ where: { id: inside.id }, data: { endedAt: desk.now() } })
  expect((await loadCatalogRows(database)).flows.map(({ id }) => id)).toEqual([second?.id])
})

test('cards show what an editor would open, the last change first', async () => {
  const database = await openedDatabase()
  const desk = new FlowDesk(database)
  const example = await desk.create(hello, 'boas-vindas.pt-BR')
  await desk.publish(example)
  const broken = await desk.create(flowOf([message('lost', 'nowhere')], { name: 'Broken' }))
  expect(await listFlows(database, checkFlow)).toMatchObject([
    { flowKey: broken, name: 'Broken', publishedVersion: null, hasDraft: true, steps: 1, exampleId: null },
    { flowKey: example, publishedVersion: 1, hasDraft: false, steps: 2, errors: 0, exampleId: 'boas-vindas.pt-BR' },
  ])
  expect((await listFlows(database, checkFlow))[0]?.errors).toBeGreaterThan(0)
  await desk.edit(example, (document) => ({ ...document, steps: [end('one')] }))
  expect(await listFlows(database, checkFlow)).toMatchObject([
    { flowKey: example, hasDraft: true, publishedVersion: 1, steps: 1, exampleId: 'boas-vindas.pt-BR' },
    { flowKey: broken },
  ])
  expect(await flowKeyOfExample(database.prisma, 'boas-vindas.pt-BR')).toBe(example)
  expect(await flowKeyOfExample(database.prisma, 'other')).toBeNull()
})

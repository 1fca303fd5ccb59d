import { describe, expect, test } from 'vitest'
import { listVersions } from '../../../../main/db/flows/listVersions.ts'
import { publishFlow } from '../../../../main/db/flows/publishFlow.ts'
import { restoreVersion } from '../../../../main/db/flows/restoreVersion.ts'
import type { EntryTrigger } from '../../../../shared/domain/trigger.ts'
import { checkFlow } from '../../../../shared/flow/check/checkFlow.ts'
import { end, flowOf, message } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

const hello = flowOf([message('hello', 'bye'), end('bye')])
const trigger = (id: string, fields: Partial<EntryTrigger> = {}): EntryTrigger => ({
  id,
  type: 'equals',
  pattern: `say ${id}`,
  priority: 0,
  cooldownSec: 0,
  active: true,
  interrupts: false,
  ...fields,
})
const startedBy = (...triggers: EntryTrigger[]) => ({ ...hello, triggers })

async function publishedFlow(triggers: EntryTrigger[]) {
  const desk = new FlowDesk(await openedDatabase())
  const flowKey = await desk.create(startedBy(...triggers))
  const published = await desk.publish(flowKey)
  return { desk, flowKey, published }
}

describe('publishing', () => {
  test('archives the version before it and never changes it', async () => {
    const { desk, flowKey } = await publishedFlow([])
    const before = await desk.database.prisma.flowStep.findMany({ orderBy: { order: 'asc' } })
    await desk.edit(flowKey, (document) => ({ ...document, steps: [end('other')] }))
    const second = await desk.publish(flowKey)
    expect(second).toMatchObject({ status: 'published', version: 2, publishedVersion: 2 })
    expect(await desk.versions(flowKey)).toMatchObject([
      { version: 1, status: 'archived' },
      { version: 2, status: 'published', publishedAt: expect.any(Date) },
    ])
    const [first] = await desk.versions(flowKey)
    const where = { flowId: first?.id ?? '' }
    expect(await desk.database.prisma.flowStep.findMany({ where, orderBy: { order: 'asc' } })).toEqual(before)
  })

  test('is blocked by errors, and by warnings until they are acknowledged; nothing is written then', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const broken = await desk.create(flowOf([message('hello', 'nowhere')]))
    const base = { now: desk.now(), newId: desk.newId, check: checkFlow, revision: 1 }
    const blocked = await publishFlow(desk.database, { ...base, flowKey: broken, acknowledgedWarnings: true })
    expect(blocked).toMatchObject({ ok: false, code: 'blocked' })
    expect(blocked.ok ? [] : 'problems' in blocked ? blocked.problems : []).toContainEqual(
      expect.objectContaining({ code: 'target_missing', stepKey: 'hello', severity: 'error' }),
    )

    const silent = await desk.create({ ...hello, triggers: [] })
    const asked = { ...base, flowKey: silent }
    expect(await publishFlow(desk.database, { ...asked, acknowledgedWarnings: false })).toMatchObject({
      code: 'blocked',
      problems: [{ code: 'no_trigger' }],
    })
    expect(await desk.open(silent)).toMatchObject({ status: 'draft', revision: 1 })
    expect(await publishFlow(desk.database, { ...asked, acknowledgedWarnings: true })).toMatchObject({ ok: true })
  })

  test('of what someone else has changed meanwhile is a conflict', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const flowKey = await desk.create(hello)
    await desk.edit(flowKey, (document) => ({ ...document, name: 'Other' }))
    const old = {
      flowKey,
      revision: 1,
      acknowledgedWarnings: true,
      check: () => [],
      now: desk.now(),
      newId: desk.newId,
    }
    expect(await publishFlow(desk.database, old)).toMatchObject({ code: 'conflict', revision: 2 })
    expect((await desk.open(flowKey)).publishedVersion).toBeNull()
  })

  test('twice in a row is the same as once', async () => {
    const { desk, flowKey, published } = await publishedFlow([trigger('a')])
    expect(await desk.publish(flowKey)).toEqual(published)
    expect(await desk.versions(flowKey)).toHaveLength(1)
  })
})

describe('the triggers of a flow', () => {
  test('do not run before they are published, and start the new version afterwards', async () => {
    const { desk, flowKey } = await publishedFlow([trigger('a'), trigger('b', { priority: 5 })])
    const [first] = await desk.versions(flowKey)
    expect(await desk.triggers()).toMatchObject([
      { id: 'a', flowId: first?.id },
      { id: 'b', flowId: first?.id },
    ])
    expect(first?.entryTriggerId).toBe('a')

    await desk.edit(flowKey, (document) => ({
      ...document,
      triggers: [trigger('c'), trigger('a', { pattern: 'new' })],
    }))
    expect(await desk.triggers()).toMatchObject([{ id: 'a', pattern: 'say a' }, { id: 'b' }])
    const published = await desk.publish(flowKey)
    expect(published.document.triggers.map(({ id }) => id)).toEqual(['c', 'a'])
    const second = (await desk.versions(flowKey))[1]
    expect(await desk.triggers()).toMatchObject([
      { id: 'a', pattern: 'new', flowId: second?.id },
      { id: 'c', flowId: second?.id },
    ])
    expect(second?.entryTriggerId).toBe('c')
  })

  test('that were made elsewhere are drawn, follow the new version, and are deleted only when someone deletes them', async () => {
    const { desk, flowKey } = await publishedFlow([trigger('a')])
    await desk.edit(flowKey, (document) => document)
    const [first] = await desk.versions(flowKey)
    const made = { ...trigger('elsewhere'), flowId: first?.id, updatedAt: desk.now() }
    await desk.database.prisma.trigger.create({ data: made })

    expect((await desk.open(flowKey)).document.triggers.map(({ id }) => id)).toEqual(['a', 'elsewhere'])
    const published = await desk.publish(flowKey)
    expect(published.document.triggers.map(({ id }) => id)).toEqual(['a', 'elsewhere'])
    const second = (await desk.versions(flowKey))[1]
    expect(await desk.triggers()).toMatchObject([
      { flowId: second?.id },
      { flowId: second?.id, updatedAt: made.updatedAt },
    ])

    await desk.edit(flowKey, (document) => ({ ...document, triggers: [trigger('a')] }))
    expect((await desk.open(flowKey)).document.triggers.map(({ id }) => id)).toEqual(['a'])
    await desk.publish(flowKey)
    expect((await desk.triggers()).map(({ id }) => id)).toEqual(['a'])
  })

  test('keep their place among equals when nothing about them changes', async () => {
    const { desk, flowKey } = await publishedFlow([trigger('a'), trigger('b')])
    const before = await desk.triggers()
    await desk.edit(flowKey, (document) => ({
      ...document,
      triggers: [trigger('a'), trigger('b', { cooldownSec: 9 })],
    }))
    await desk.publish(flowKey)
    const after = await desk.triggers()
    expect(after[0]?.updatedAt).toEqual(before[0]?.updatedAt)
    expect(after[1]?.updatedAt).not.toEqual(before[1]?.updatedAt)
  })

  test('drawn twice under one id are two triggers', async () => {
    const { published, desk } = await publishedFlow([trigger('a'), trigger('a', { pattern: 'again' })])
    expect(published.document.triggers).toMatchObject([{ id: 'a', pattern: 'say a' }, { pattern: 'again' }])
    expect(await desk.triggers()).toHaveLength(2)
  })

  test('may be as many as a flow may have, and all of them may go', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => trigger(`g${index}`))
    const { desk, flowKey } = await publishedFlow(many)
    expect(await desk.triggers()).toHaveLength(1_000)
    await desk.edit(flowKey, (document) => ({ ...document, triggers: [] }))
    await desk.publish(flowKey)
    expect(await desk.triggers()).toEqual([])
  })

  test('keep their id through versions, so that a cooldown goes on; one that was taken away and brought back too', async () => {
    const { desk, flowKey } = await publishedFlow([trigger('a', { cooldownSec: 60 })])
    const { prisma } = desk.database
    const { id: contactId } = await prisma.contact.create({ data: { phone: '+1' } })
    const said = { contactId, direction: 'outbound', status: 'sent', content: 'oi', seq: 0, channel: 'x' } as const
    await prisma.message.create({ data: { ...said, triggerId: 'a' } })
    await desk.edit(flowKey, (document) => ({ ...document, triggers: [trigger('a', { pattern: 'new' })] }))
    await desk.publish(flowKey)
    await desk.edit(flowKey, (document) => ({ ...document, triggers: [] }))
    await desk.edit(flowKey, (document) => ({ ...document, triggers: [trigger('a')] }))
    await desk.publish(flowKey)
    expect(await prisma.message.findMany()).toMatchObject([{ triggerId: 'a' }])
  })

  test('of another flow are not taken over by a copy of its drawing', async () => {
    const { desk, flowKey } = await publishedFlow([trigger('a')])
    const copy = await desk.create(startedBy(trigger('a')))
    const published = await desk.publish(copy)
    expect(published.document.triggers).toMatchObject([{ pattern: 'say a', id: expect.not.stringMatching(/^a$/) }])
    expect((await desk.open(flowKey)).document.triggers.map(({ id }) => id)).toEqual(['a'])
  })
})

describe('versions', () => {
  test('are listed with who is inside, and restoring one makes the draft equal to it', async () => {
    const { desk, flowKey, published } = await publishedFlow([trigger('a')])
    const [first] = await desk.versions(flowKey)
    const { prisma } = desk.database
    const contact = await prisma.contact.create({ data: { phone: '+1' } })
    const lastInteractionAt = desk.now()
    const inside = { contactId: contact.id, flowId: first?.id ?? '', currentStepKey: 'hello', lastInteractionAt }
    await prisma.flowInstance.create({ data: inside })
    await prisma.flowInstance.create({ data: { ...inside, endedAt: lastInteractionAt } })
    await desk.edit(flowKey, () => flowOf([message('other', null)], { name: 'Other', triggers: [trigger('b')] }))
    await desk.publish(flowKey)

    expect(await listVersions(desk.database, flowKey)).toMatchObject({
      ok: true,
      versions: [
        { version: 2, status: 'published', steps: 1, inside: 0 },
        { version: 1, status: 'archived', steps: 2, inside: 1, publishedAt: '2026-03-01T12:00:02.000Z' },
      ],
    })
    const wanted = { flowKey, version: 1, revision: 2, now: desk.now(), newId: desk.newId }
    expect(await restoreVersion(desk.database, wanted)).toMatchObject({
      ok: true,
      flow: { status: 'draft', version: 3, publishedVersion: 2, revision: 3, document: published.document },
    })
    expect((await desk.triggers()).map(({ id }) => id)).toEqual(['b'])
    await desk.publish(flowKey)
    expect((await desk.triggers()).map(({ id }) => id)).toEqual(['a'])
  })

  test('that do not exist, or that were saved over meanwhile, are not restored', async () => {
    const { desk, flowKey } = await publishedFlow([])
    const wanted = { flowKey, version: 1, revision: 1, now: desk.now(), newId: desk.newId }
    expect(await restoreVersion(desk.database, { ...wanted, version: 9 })).toMatchObject({ what: 'version' })
    await desk.edit(flowKey, (document) => document)
    expect(await restoreVersion(desk.database, wanted)).toMatchObject({ code: 'conflict', revision: 2 })
    expect(await listVersions(desk.database, 'nowhere')).toMatchObject({ ok: false, what: 'flow' })
  })
})

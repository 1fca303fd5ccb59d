import { describe, expect, test } from 'vitest'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { end, flowOf, message, textOf } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

const hello = flowOf([message('hello', 'bye'), end('bye')])
const saying = (document: FlowDocument, content: string): FlowDocument => ({
  ...document,
  templates: document.templates.map((template) => ({ ...template, content })),
})

describe('saving a draft', () => {
  test('raises the revision and keeps everything of the last save only', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const flowKey = await desk.create(hello)
    const saved = await desk.save(flowKey, 1, flowOf([end('only')], { name: 'Renamed' }))
    expect(saved).toEqual({ ok: true, revision: 2, savedAt: '2026-03-01T12:00:02.000Z', renamedTemplates: [] })
    const opened = await desk.open(flowKey)
    expect(opened).toMatchObject({ revision: 2, status: 'draft', version: 1, publishedVersion: null })
    expect(opened.document).toMatchObject({ name: 'Renamed', steps: [{ key: 'only' }] })
    expect(await desk.database.prisma.flowStep.count()).toBe(1)
  })

  test('with an old revision writes nothing and says what is stored', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const flowKey = await desk.create(hello)
    await desk.save(flowKey, 1, hello)
    expect(await desk.save(flowKey, 1, flowOf([]))).toEqual({
      ok: false,
      code: 'conflict',
      revision: 2,
      savedAt: '2026-03-01T12:00:02.000Z',
    })
    expect((await desk.open(flowKey)).document).toEqual(hello)
  })

  test('of two at once one is kept and the other is told', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const flowKey = await desk.create(hello)
    const results = await Promise.all(['A', 'B'].map((name) => desk.save(flowKey, 1, { ...hello, name })))
    expect(results.map(({ ok }) => ok)).toEqual([true, false])
    expect((await desk.open(flowKey)).document.name).toBe('A')
  })

  test('of a flow that is published begins the next version and leaves the published one alone', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const flowKey = await desk.create(hello)
    await desk.publish(flowKey)
    await desk.edit(flowKey, (document) => ({ ...document, name: 'Next' }))
    expect(await desk.versions(flowKey)).toMatchObject([
      { version: 1, status: 'published', name: 'Atendimento', revision: 1 },
      { version: 2, status: 'draft', name: 'Next', revision: 2 },
    ])
    expect(await desk.open(flowKey)).toMatchObject({ status: 'draft', version: 2, publishedVersion: 1, revision: 2 })
  })

  test('of a flow that is not there says so', async () => {
    const desk = new FlowDesk(await openedDatabase())
    expect(await desk.save('nowhere', 1, hello)).toEqual({ ok: false, code: 'not_found', what: 'flow' })
  })
})

describe('the texts of a draft', () => {
  test('are changed in place while nothing else says them', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const flowKey = await desk.create(hello)
    const saved = await desk.edit(flowKey, (document) => saying(document, 'Olá {{nome}}!'))
    expect(saved.renamedTemplates).toEqual([])
    const [template] = await desk.database.prisma.template.findMany()
    expect(template).toMatchObject({ id: 't-hello', content: 'Olá {{nome}}!', variables: ['nome'] })
  })

  test('get a row of their own when the published version says the old one', async () => {
    const desk = new FlowDesk(await openedDatabase())
    const flowKey = await desk.create(hello)
    await desk.publish(flowKey)
    const saved = await desk.edit(flowKey, (document) => saying(document, 'changed'))
    expect(saved.renamedTemplates).toEqual([['t-hello', expect.any(String)]])
    const [, copy = ''] = saved.renamedTemplates[0] ?? []
    expect((await desk.open(flowKey)).document).toMatchObject({
      steps: [{ templateId: copy }, {}],
      templates: [{ id: copy, content: 'changed' }],
    })
    expect(await desk.database.prisma.template.findUnique({ where: { id: 't-hello' } })).toMatchObject({
      content: 'hello',
    })
    const again = await desk.edit(flowKey, (document) => saying(document, 'changed again'))
    expect(again.renamedTemplates).toEqual([])
  })

  test('get a row of their own when a trigger or a setting says the old one', async () => {
    for (const use of ['trigger', 'setting'] as const) {
      const desk = new FlowDesk(await openedDatabase())
      const flowKey = await desk.create(hello)
      if (use === 'trigger') {
        await desk.database.prisma.trigger.create({ data: { type: 'equals', pattern: 'oi', templateId: 't-hello' } })
      } else {
        const valueJson = { value: 't-hello' }
        await desk.database.prisma.setting.create({ data: { key: 'fallbackTemplateId', valueJson } })
      }
      const saved = await desk.edit(flowKey, (document) => saying(document, 'changed'))
      expect(saved.renamedTemplates).toHaveLength(1)
    }
  })

  test('that are new get a key nobody else has', async () => {
    const desk = new FlowDesk(await openedDatabase())
    await desk.create(hello)
    const other = { ...hello, templates: [textOf('hello', { id: 'other', title: 'Olá, tudo bem?' })] }
    const steps = hello.steps.map((step) => ({ ...step, templateId: step.templateId === null ? null : 'other' }))
    await desk.create({ ...other, steps })
    const rows = await desk.database.prisma.template.findMany({ orderBy: { createdAt: 'asc' } })
    expect(rows.map(({ key }) => key)).toEqual(['k-hello', 'ola_tudo_bem'])
  })
})

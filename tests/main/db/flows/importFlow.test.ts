import { describe, expect, test } from 'vitest'
import { importFlow } from '../../../../main/db/flows/importFlow.ts'
import { previewTemplates } from '../../../../main/db/flows/importFlowPreview.ts'
import { updateSettings } from '../../../../main/db/settings/updateSettings.ts'
import type { TemplateChoice } from '../../../../shared/api/flowFileCalls.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { StandaloneTrigger } from '../../../../shared/flow/flowFile/readTriggers.ts'
import { end, flowOf, message, textOf } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

/** A flow with one text, as a file brings it: with ids of its own. */
const helloAs = (content: string, id = 'fresh'): FlowDocument => ({
  ...flowOf([{ ...message('hello', 'bye'), templateId: id }, end('bye')]),
  templates: [textOf('hello', { id, content })],
})

class ImportDesk extends FlowDesk {
  import(
    document: FlowDocument,
    choices: Readonly<Record<string, TemplateChoice>> = {},
    standaloneTriggers: readonly StandaloneTrigger[] = [],
  ) {
    return importFlow(this.database, {
      document,
      standaloneTriggers,
      choices: new Map(Object.entries(choices)),
      now: this.now(),
      newId: this.newId,
    })
  }

  async imported(document: FlowDocument, choices?: Readonly<Record<string, TemplateChoice>>) {
    const result = await this.import(document, choices)
    if (!result.ok) throw new Error(result.code)
    return result
  }

  /** What the first step of a flow says, as an editor opens it. */
  async says(flowKey: string): Promise<string | undefined> {
    const { document } = await this.open(flowKey)
    return document.templates.find(({ id }) => id === document.steps[0]?.templateId)?.content
  }

  /** What the first step of a version says. */
  async versionSays(key: string, version: number): Promise<string | undefined> {
    const row = await this.database.prisma.flow.findUnique({
      where: { key_version: { key, version } },
      include: { steps: { orderBy: { order: 'asc' }, include: { template: true } } },
    })
    return row?.steps[0]?.template?.content
  }
}

const desk = async () => new ImportDesk(await openedDatabase())

describe('importing a flow', () => {
  test('makes a draft with its triggers off', async () => {
    const at = await desk()
    const { flowKey } = await at.imported(helloAs('Olá'))
    const opened = await at.open(flowKey)
    expect(opened).toMatchObject({ status: 'draft', version: 1, publishedVersion: null })
    expect(opened.document.triggers).toMatchObject([{ pattern: 'oi', active: false }])
    expect(await at.says(flowKey)).toBe('Olá')
    expect(await at.triggers()).toEqual([])
  })

  test('twice makes two flows that can be changed apart', async () => {
    const at = await desk()
    const first = await at.imported(helloAs('Olá', 'a'))
    const second = await at.imported(helloAs('Olá', 'b'))
    expect(first.flowKey).not.toBe(second.flowKey)
    expect(await at.database.prisma.template.count()).toBe(1)
    await at.edit(second.flowKey, (document) => ({
      ...document,
      templates: document.templates.map((template) => ({ ...template, content: 'Outra' })),
    }))
    expect([await at.says(first.flowKey), await at.says(second.flowKey)]).toEqual(['Olá', 'Outra'])
  })

  test('brings triggers that answer by themselves, off, with what they answer', async () => {
    const at = await desk()
    const rule = { id: 'own', type: 'contains', pattern: 'preço', priority: 3, cooldownSec: 0 } as const
    const trigger = { ...rule, active: true, interrupts: false }
    await at.import(helloAs('Olá'), {}, [
      { trigger, templateId: 'fresh' },
      { trigger: { ...trigger, id: 'none' }, templateId: null },
    ])
    expect(await at.triggers()).toMatchObject([
      { id: 'none', active: false, templateId: null, flowId: null },
      { id: 'own', active: false, pattern: 'preço', templateId: 'fresh', flowId: null },
    ])
  })

  test('with two steps of one key writes nothing', async () => {
    const at = await desk()
    expect(await at.import(flowOf([end('x'), end('x')]))).toMatchObject({ ok: false, code: 'step_key_repeated' })
    expect(await at.database.prisma.flow.count()).toBe(0)
  })

  test('that fails in the middle leaves nothing behind', async () => {
    const at = await desk()
    await at.imported(helloAs('Olá', 'a'))
    const [trigger] = flowOf([]).triggers
    const twice = trigger === undefined ? [] : [1, 2].map(() => ({ trigger, templateId: null }))
    await expect(at.import(helloAs('Novo', 'b'), { 'k-hello': 'replace' }, twice)).rejects.toThrow()
    expect(await at.database.prisma.flow.count()).toBe(1)
    expect(await at.database.prisma.template.findMany()).toMatchObject([{ id: 'a', content: 'Olá' }])
  })
})

describe('a template whose key has another text', () => {
  test('has to be decided, and nothing is written before', async () => {
    const at = await desk()
    await at.imported(helloAs('Olá', 'a'))
    expect(await at.import(helloAs('Novo', 'b'))).toEqual({ ok: false, code: 'undecided', keys: ['k-hello'] })
    expect(await at.database.prisma.flow.count()).toBe(1)
    expect(await at.database.prisma.template.count()).toBe(1)
  })

  test('keeps the stored text when that is chosen', async () => {
    const at = await desk()
    await at.imported(helloAs('Olá', 'a'))
    const { flowKey } = await at.imported(helloAs('Novo', 'b'), { 'k-hello': 'keep' })
    expect(await at.says(flowKey)).toBe('Olá')
    expect(await at.database.prisma.template.count()).toBe(1)
  })

  test('becomes a second template when a copy is chosen', async () => {
    const at = await desk()
    const { flowKey: first } = await at.imported(helloAs('Olá', 'a'))
    const { flowKey } = await at.imported(helloAs('Novo', 'b'), { 'k-hello': 'copy' })
    expect([await at.says(first), await at.says(flowKey)]).toEqual(['Olá', 'Novo'])
    const keys = (await at.database.prisma.template.findMany()).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })

  test('is replaced in every draft, whose open editors learn of it', async () => {
    const at = await desk()
    const { flowKey: first } = await at.imported(helloAs('Olá', 'a'))
    const { revision } = await at.open(first)
    const { flowKey, changedFlows } = await at.imported(helloAs('Novo', 'b'), { 'k-hello': 'replace' })
    expect(changedFlows).toEqual([first])
    expect([await at.says(first), await at.says(flowKey)]).toEqual(['Novo', 'Novo'])
    expect(await at.database.prisma.template.count()).toBe(1)
    expect(await at.save(first, revision, helloAs('Olá', 'a'))).toMatchObject({ ok: false, code: 'conflict' })
  })

  test('stays as it is where it is published, also when it is replaced', async () => {
    const at = await desk()
    const { flowKey: first } = await at.imported(helloAs('Olá', 'a'))
    await at.publish(first)
    await at.edit(first, (document) => ({ ...document, name: 'Draft again' }))
    const { flowKey } = await at.imported(helloAs('Novo', 'b'), { 'k-hello': 'replace' })
    expect(await at.versionSays(first, 1)).toBe('Olá')
    expect([await at.says(first), await at.says(flowKey)]).toEqual(['Novo', 'Novo'])
    await at.publish(first)
    expect([await at.versionSays(first, 1), await at.versionSays(first, 2)]).toEqual(['Olá', 'Novo'])
  })

  test('stays as it is where a setting says it', async () => {
    const at = await desk()
    await at.imported(helloAs('Olá', 'a'))
    await updateSettings(at.database, { fallbackTemplateId: 'a' }, { now: at.now(), newId: at.newId })
    await at.imported(helloAs('Novo', 'b'), { 'k-hello': 'replace' })
    expect(await at.database.prisma.template.findUnique({ where: { id: 'a' } })).toMatchObject({ content: 'Olá' })
  })

  test('is found by a key that only looks the same', async () => {
    const at = await desk()
    const named = (key: string, content: string, id: string): FlowDocument => ({
      ...helloAs(content, id),
      templates: [textOf('hello', { id, key, content })],
    })
    await at.imported(named('olá'.normalize('NFC'), 'Olá', 'a'))
    const key = 'olá'.normalize('NFD')
    expect(await at.import(named(key, 'Novo', 'b'))).toEqual({ ok: false, code: 'undecided', keys: [key] })
  })
})

describe('the preview of the templates of a file', () => {
  test('tells what is new, the same and different, and who says it now', async () => {
    const at = await desk()
    const { flowKey } = await at.imported(helloAs('Olá', 'a'))
    await at.publish(flowKey)
    const templates = [
      textOf('hello', { id: 'b', content: 'Novo' }),
      textOf('hello', { id: 'c', key: 'other' }),
      textOf('hello', { id: 'd', content: 'Olá', title: 'Another title' }),
    ]
    const [different, added] = await previewTemplates(at.database, templates)
    expect(different).toMatchObject({
      state: 'different',
      content: 'Novo',
      stored: { content: 'Olá', frozen: true, flows: ['Atendimento'] },
    })
    expect(added).toMatchObject({ state: 'new', key: 'other' })
    expect(await previewTemplates(at.database, templates.slice(2))).toMatchObject([{ state: 'same' }])
  })
})

import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { importingApp, type ImportingApp } from '../../../scripts/cases/importingApp.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { readFlowFile } from '../../../shared/flow/flowFile/readFlowFile.ts'
import { writeFlowFile } from '../../../shared/flow/flowFile/writeFlowFile.ts'
import { documentArbitrary, end, flowOf, message, question, textOf } from '../../shared/flow/documents.ts'
import { fastest } from '../../shared/fastest.ts'

const opened = async (): Promise<ImportingApp> => {
  const app = await importingApp()
  onTestFinished(() => app.close())
  return app
}
const bytes = (text: string) => Buffer.from(text, 'utf8')
const packed = (text: string) => gzipSync(bytes(text)).toString('base64')
const hello = flowOf([message('oi', 'menu'), question('menu', [['Sim', 'fim']], 'menu'), end('fim')])

describe('a flow file through the calls', () => {
  test('is shown with everything it brings, and showing it writes nothing', async () => {
    const app = await opened()
    const before = app.dump()
    const preview = await app.preview(bytes(writeFlowFile(hello)))
    expect(preview).toMatchObject({
      ok: true,
      name: 'Atendimento',
      steps: 3,
      triggers: [{ type: 'equals', pattern: 'oi', starts: 'flow' }],
      templates: [{ state: 'new' }, { state: 'new' }],
      warnings: [],
      moreWarnings: 0,
    })
    expect(preview.ok && preview.picture.boxes).toHaveLength(4)
    expect(app.dump()).toEqual(before)
  })

  test('that is refused changes no row, whatever is wrong with it', async () => {
    const app = await opened()
    expect((await app.import(bytes(writeFlowFile(hello)))).ok).toBe(true)
    const good = writeFlowFile(hello)
    const bad = [
      '',
      '{',
      '<html>',
      good.slice(0, -40),
      good.replace('"format": 1', '"format": 2'),
      good.replaceAll('"menu"', '7'),
    ]
    for (const text of bad) {
      const before = app.dump()
      expect(await app.import(bytes(text))).toMatchObject({ ok: false, why: 'refused' })
      expect(app.dump()).toEqual(before)
    }
    expect(app.reports).toEqual([])
  })

  test('with an undecided template changes no row either', async () => {
    const app = await opened()
    await app.import(bytes(writeFlowFile(hello)))
    const other = { ...hello, templates: hello.templates.map((template) => ({ ...template, content: 'other' })) }
    const before = app.dump()
    const imported = await app.api.flowFiles.import({ file: packed(writeFlowFile(other)), choices: [] })
    expect(imported).toEqual({ ok: false, why: 'undecided', keys: ['k-oi', 'k-menu'] })
    expect(app.dump()).toEqual(before)
  })

  test('twice makes two flows, and the first one stays as it was', async () => {
    const app = await opened()
    const file = bytes(writeFlowFile(hello))
    await app.import(file)
    const before = app.dump()
    await app.import(file)
    const after = app.dump()
    expect([...before].filter((row) => !after.has(row))).toEqual([])
    expect(await app.api.flows.list({})).toHaveLength(2)
  })

  test('comes out again as it went in', async () => {
    const app = await opened()
    await fc.assert(
      fc.asyncProperty(documentArbitrary.map(asFilesHold), async (document) => {
        const file = writeFlowFile(document)
        const first = readFlowFile(bytes(file), { newId: ids() })
        fc.pre(first.ok)
        const imported = await app.import(bytes(file), 'copy')
        if (!imported.ok) throw new Error(imported.why)
        const { flowKey } = imported
        const exported = await app.api.flows.version({ flowKey, version: null })
        const again = readFlowFile(bytes(writeFlowFile(exported.document)), { newId: ids() })
        expect(again.ok && comparable(again.document)).toEqual(first.ok && comparable(first.document))
      }),
      { numRuns: 60 },
    )
  })

  test('of 10 MB is refused by its size, however small it is packed', async () => {
    const app = await opened()
    const file = gzipSync(Buffer.alloc(300 * 1024 * 1024, 32)).toString('base64')
    expect(file.length).toBeLessThan(1_000_000)
    expect(await app.api.flowFiles.preview({ file })).toEqual({
      ok: false,
      problems: [{ code: 'too_large', params: { max: 10 } }],
    })
    await expect(app.api.flowFiles.preview({ file: 'bm8gZ3ppcA==' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(app.reports).toEqual([])
  })
})

describe('a version of a flow', () => {
  test('is read as it was drawn, published or archived', async () => {
    const { api } = await opened()
    const { flowKey } = await api.flows.create({ name: 'x', language: 'en' })
    const save = async (content: string) => {
      const { revision, document } = await api.flows.open({ flowKey })
      const templates = hello.templates.map((template) => ({ ...template, content }))
      await api.flows.saveDraft({ flowKey, revision, document: { ...hello, name: document.name, templates } })
    }
    const publish = async () => {
      const { revision } = await api.flows.open({ flowKey })
      await api.flows.publish({ flowKey, revision, acknowledgedWarnings: true })
    }
    await save('one')
    await publish()
    await save('two')
    await publish()
    await save('three')
    const read = async (version: number | null) => {
      const found = await api.flows.version({ flowKey, version })
      return [found.status, found.document.templates[0]?.content, found.document.triggers.length]
    }
    expect(await Promise.all([read(1), read(2), read(3), read(null)])).toEqual([
      ['archived', 'one', 1],
      ['published', 'two', 1],
      ['draft', 'three', 1],
      ['draft', 'three', 1],
    ])
    await expect(read(9)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'version' } })
    await expect(api.flows.version({ flowKey: 'none', version: null })).rejects.toMatchObject({
      data: { what: 'flow' },
    })
  })
})

test('the list of a hundred flows has their pictures and is small', async () => {
  const { api, ...app } = await opened()
  const steps = Array.from({ length: 20 }, (_, index) => ({
    ...question(`s${index}`, [['Sim', `s${index + 1}`]], 's0'),
    position: { x: 360 * (index % 5), y: 260 * Math.floor(index / 5) },
  }))
  const file = bytes(writeFlowFile(flowOf(steps)))
  for (let count = 0; count < 100; count += 1) await app.import(file)
  const cards = await api.flows.list({})
  expect(cards).toHaveLength(100)
  expect(cards.every(({ picture }) => picture.boxes.length === 21)).toBe(true)
  const pictures = JSON.stringify(cards.map(({ picture }) => picture)).length
  expect(pictures).toBeLessThan(150_000)
  expect(fastest(() => JSON.stringify(cards))).toBeLessThan(50)
})

/** What a file keeps of any document: keys once, storable texts, templates that a step says. */
function asFilesHold(document: FlowDocument): FlowDocument {
  const steps = document.steps.filter(
    ({ key }, index) =>
      document.steps.findIndex((other) => other.key.normalize('NFC') === key.normalize('NFC')) === index,
  )
  const said = new Set(steps.map(({ templateId }) => templateId))
  const templates = document.templates
    .filter(({ id }) => said.has(id))
    .map((one, index) => textOf(`${index}`, { ...one, key: `key${index}` }))
  return { ...document, steps, templates }
}

function ids(): () => string {
  let count = 0
  return () => `id${(count += 1)}`
}

/** A document without ids, its templates where they are said; keys of templates are the database's business. */
function comparable({ steps, templates, triggers, ...rest }: FlowDocument) {
  const texts = new Map(templates.map(({ id, key: _key, ...template }) => [id, template]))
  return {
    ...rest,
    steps: steps.map(({ templateId, answers, ...step }) => ({
      ...step,
      says: templateId === null ? null : (texts.get(templateId) ?? null),
      answers: answers.map(({ id: _id, ...answer }) => answer),
    })),
    triggers: triggers.map(({ id: _id, ...trigger }) => trigger),
  }
}

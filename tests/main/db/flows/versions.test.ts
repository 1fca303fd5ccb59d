import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCatalogRows } from '../../../../main/db/catalog/loadCatalogRows.ts'
import type { Database } from '../../../../main/db/database.ts'
import { restoreVersion } from '../../../../main/db/flows/restoreVersion.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import type { EntryTrigger } from '../../../../shared/domain/trigger.ts'
import { end, message, textOf, flowOf } from '../../../shared/flow/documents.ts'
import { FlowDesk } from '../support/flows.ts'
import { openedDatabase } from '../support/openedDatabase.ts'

/** What people can do with two flows that may say the same templates; numbers choose among what there is. */
type Act =
  | { readonly kind: 'write'; readonly flow: number; readonly step: number; readonly text: string }
  | { readonly kind: 'undo'; readonly flow: number; readonly back: number }
  | { readonly kind: 'borrow'; readonly flow: number; readonly step: number }
  | { readonly kind: 'trigger'; readonly flow: number; readonly id: string; readonly pattern: string | null }
  | { readonly kind: 'restore'; readonly flow: number; readonly version: number }
  | { readonly kind: 'publish'; readonly flow: number }

const flow = fc.nat(1)
const anyActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('write' as const), flow, step: fc.nat(2), text: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constant('undo' as const), flow, back: fc.nat(4) }),
    fc.record({ kind: fc.constant('borrow' as const), flow, step: fc.nat(2) }),
    fc.record({
      kind: fc.constant('trigger' as const),
      flow,
      id: fc.constantFrom('g1', 'g2', 'g3'),
      pattern: fc.constantFrom(null, 'oi', 'olá'),
    }),
    fc.record({ kind: fc.constant('restore' as const), flow, version: fc.nat(3) }),
    fc.record({ kind: fc.constant('publish' as const), flow }),
  ),
  { minLength: 5, maxLength: 14 },
)

/** An editor of one flow: what it shows, and every document it could undo to, with the templates that the saves renamed. */
interface Editor {
  readonly flowKey: string
  history: FlowDocument[]
}

const renamed = (document: FlowDocument, ids: ReadonlyMap<string, string>): FlowDocument => ({
  ...document,
  templates: document.templates.map((template) => ({ ...template, id: ids.get(template.id) ?? template.id })),
  steps: document.steps.map((step) => ({
    ...step,
    templateId: step.templateId === null ? null : (ids.get(step.templateId) ?? step.templateId),
  })),
})

/** What the bot would say and listen to now. */
async function running(database: Database) {
  const { flows, triggers, templates } = await loadCatalogRows(database)
  const said = new Set(flows.flatMap(({ steps }) => steps.map(({ templateId }) => templateId)))
  return { flows, triggers, templates: templates.filter(({ id }) => said.has(id)) }
}

class Office {
  readonly desk: FlowDesk
  readonly editors: Editor[] = []
  readonly published = new Map<string, FlowDocument>()
  constructor(database: Database) {
    this.desk = new FlowDesk(database)
  }

  async begin() {
    for (const prefix of ['x', 'y']) {
      const keys = [0, 1, 2].map((index) => `${prefix}${index}`)
      const steps = [...keys.map((key, index) => message(key, keys[index + 1] ?? 'fim')), end('fim')]
      const flowKey = await this.desk.create(flowOf(steps, { templates: keys.map((key) => textOf(key)), triggers: [] }))
      this.editors.push({ flowKey, history: [(await this.desk.open(flowKey)).document] })
    }
  }

  async save(editor: Editor, document: FlowDocument) {
    const { revision } = await this.desk.open(editor.flowKey)
    const saved = await this.desk.save(editor.flowKey, revision, document)
    if (!saved.ok) throw new Error(saved.code)
    const ids = new Map(saved.renamedTemplates)
    editor.history = [...editor.history, document].map((past) => renamed(past, ids))
    expect(tidy((await this.desk.open(editor.flowKey)).document)).toEqual(tidy(editor.history.at(-1)))
  }

  async act(act: Act) {
    const editor = this.editors[act.flow]
    const other = this.editors[1 - act.flow]
    const now = editor?.history.at(-1)
    if (editor === undefined || other === undefined || now === undefined) throw new Error('no editor')
    switch (act.kind) {
      case 'write': {
        const id = now.steps[act.step]?.templateId
        const templates = now.templates.map((one) => (one.id === id ? { ...one, content: act.text } : one))
        return this.save(editor, { ...now, templates })
      }
      case 'undo':
        return this.save(editor, editor.history.at(-1 - act.back) ?? now)
      case 'borrow': {
        const template = other.history.at(-1)?.templates[act.step]
        if (template === undefined) return
        const steps = now.steps.map((step, index) => (index === act.step ? { ...step, templateId: template.id } : step))
        const templates = [...now.templates.filter(({ id }) => id !== template.id), template]
        return this.save(editor, { ...now, steps, templates })
      }
      case 'trigger': {
        const id = `${act.id}-${act.flow}`
        const rest = now.triggers.filter((trigger) => trigger.id !== id)
        return this.save(editor, {
          ...now,
          triggers: act.pattern === null ? rest : [...rest, drawn(id, act.pattern)],
        })
      }
      case 'restore':
        return this.restore(editor, act.version)
      case 'publish': {
        const { document, version } = await this.desk.publish(editor.flowKey)
        expect(tidy(document)).toEqual(tidy(now))
        this.published.set(`${editor.flowKey} ${version}`, document)
        return
      }
    }
  }

  async restore(editor: Editor, version: number) {
    const { flowKey } = editor
    const { revision } = await this.desk.open(flowKey)
    const given = { flowKey, version, revision, now: this.desk.now(), newId: this.desk.newId }
    const wanted = this.published.get(`${flowKey} ${version}`)
    const restored = await restoreVersion(this.desk.database, given)
    if (!restored.ok) return
    if (wanted !== undefined) expect(restored.flow.document).toEqual(wanted)
    editor.history = [...editor.history, restored.flow.document]
  }
}

const drawn = (id: string, pattern: string): EntryTrigger => ({
  id,
  type: 'equals',
  pattern,
  priority: 0,
  cooldownSec: 60,
  active: true,
  interrupts: false,
})

/** Of the templates those in use, in the order of their use; their keys are the database's to make. */
function tidy(document: FlowDocument | undefined): FlowDocument | undefined {
  if (document === undefined) return undefined
  const used = [...new Set(document.steps.map(({ templateId }) => templateId))]
  const templates = used.flatMap((id) => document.templates.filter((template) => template.id === id))
  return { ...document, templates: templates.map((template) => ({ ...template, key: '' })) }
}

test(
  'nothing but publishing changes what runs, and every published version can be brought back',
  { timeout: 120_000 },
  async () => {
    const database = await openedDatabase()
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        await database.prisma.trigger.deleteMany()
        await database.prisma.flow.deleteMany()
        await database.prisma.template.deleteMany()
        const office = new Office(database)
        await office.begin()
        for (const act of acts) {
          const before = await running(database)
          await office.act(act)
          const after = await running(database)
          if (act.kind !== 'publish') expect(after).toEqual(before)
          else expect(otherFlow(after, office, act.flow)).toEqual(otherFlow(before, office, act.flow))
        }
        for (const editor of office.editors) {
          for (const version of [1, 2, 3]) await office.restore(editor, version)
        }
      }),
      { numRuns: 60 },
    )
  },
)

/** What runs of the flow that was not published just now. */
function otherFlow({ flows, triggers, templates }: Awaited<ReturnType<typeof running>>, office: Office, flow: number) {
  const key = office.editors[1 - flow]?.flowKey
  const mine = flows.filter((one) => one.key === key)
  const said = new Set(mine.flatMap(({ steps }) => steps.map(({ templateId }) => templateId)))
  return {
    mine,
    triggers: triggers.filter(({ flowId }) => mine.some(({ id }) => id === flowId)),
    templates: templates.filter(({ id }) => said.has(id)),
  }
}

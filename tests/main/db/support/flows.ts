import type { Database } from '../../../../main/db/database.ts'
import { createFlow } from '../../../../main/db/flows/createFlow.ts'
import { openFlow } from '../../../../main/db/flows/openFlow.ts'
import { publishFlow } from '../../../../main/db/flows/publishFlow.ts'
import { saveDraft } from '../../../../main/db/flows/saveDraft.ts'
import type { OpenedFlow } from '../../../../shared/api/contract.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { idCounter } from './counter.ts'

/** The flow calls as an editor uses them, on a clock that moves a second with every call. */
export class FlowDesk {
  readonly database: Database
  readonly newId = idCounter('new')
  #seconds = 0

  constructor(database: Database) {
    this.database = database
  }

  now = () => new Date(Date.UTC(2026, 2, 1, 12, 0, (this.#seconds += 1)))

  async create(document: FlowDocument, exampleId?: string): Promise<string> {
    const created = await createFlow(this.database, document, { now: this.now(), newId: this.newId, exampleId })
    if (!created.ok) throw new Error(created.code)
    return created.flowKey
  }

  async open(flowKey: string): Promise<OpenedFlow> {
    const opened = await openFlow(this.database, flowKey)
    if (!opened.ok) throw new Error(opened.code)
    return opened.flow
  }

  save(flowKey: string, revision: number, document: FlowDocument) {
    return saveDraft(this.database, { flowKey, revision, document, now: this.now(), newId: this.newId })
  }

  /** Changes what is open and saves it. */
  async edit(flowKey: string, change: (document: FlowDocument) => FlowDocument) {
    const { revision, document } = await this.open(flowKey)
    const saved = await this.save(flowKey, revision, change(document))
    if (!saved.ok) throw new Error(saved.code)
    return saved
  }

  async publish(flowKey: string): Promise<OpenedFlow> {
    const { revision } = await this.open(flowKey)
    const given = { flowKey, revision, acknowledgedWarnings: true, check: () => [] }
    const published = await publishFlow(this.database, { ...given, now: this.now(), newId: this.newId })
    if (!published.ok) throw new Error(published.code)
    return published.flow
  }

  triggers = () => this.database.prisma.trigger.findMany({ orderBy: { id: 'asc' } })
  versions = (key: string) => this.database.prisma.flow.findMany({ where: { key }, orderBy: { version: 'asc' } })
}

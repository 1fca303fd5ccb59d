import type { Step } from '../../../shared/domain/flowStep.ts'
import type { Template } from '../../../shared/domain/template.ts'
import type { Trigger } from '../../../shared/domain/trigger.ts'
import type { Database } from '../database.ts'
import { documentOfRow, withSteps } from '../flows/flowRow.ts'
import { entryTriggerOf } from '../flows/flowTriggers.ts'
import { templateOfRow } from '../flows/templateOfRow.ts'
import { type ReadSettings, readSettings } from '../settings/readSettings.ts'
import { catalogStampKey } from './touchCatalog.ts'

/** What the engine's catalog is compiled from. */
export interface CatalogRows extends ReadSettings {
  /** The stamp that belongs to these rows; compare with `catalogStamp`. */
  readonly stamp: string
  /** Published versions and every version that someone is still inside of. */
  readonly flows: readonly {
    readonly id: string
    readonly key: string
    readonly published: boolean
    readonly steps: readonly Step[]
    readonly expiryMinutes: number | null
  }[]
  /** Inactive ones too: the trace says that they were switched off. */
  readonly triggers: readonly Trigger[]
  readonly templates: readonly Template[]
}

/** Reads all of the catalog on one state of the database. */
export async function loadCatalogRows(database: Database): Promise<CatalogRows> {
  const rows = await database.prisma.$transaction(async (tx) => ({
    stamp: await tx.setting.findUnique({ where: { key: catalogStampKey } }),
    flows: await tx.flow.findMany({
      where: { OR: [{ status: 'published' }, { instances: { some: { endedAt: null } } }] },
      include: withSteps,
      orderBy: { id: 'asc' },
    }),
    triggers: await tx.trigger.findMany({ orderBy: { id: 'asc' } }),
    templates: await tx.template.findMany({ orderBy: { id: 'asc' } }),
    settings: await readSettings(tx),
  }))
  return {
    ...rows.settings,
    stamp: rows.stamp === null ? '' : JSON.stringify(rows.stamp.valueJson),
    flows: rows.flows.map((row) => {
      const { steps, settings } = documentOfRow(row, [])
      return { id: row.id, key: row.key, published: row.status === 'published', steps, ...settings }
    }),
    triggers: rows.triggers.map((row) => ({
      ...entryTriggerOf(row),
      templateId: row.templateId,
      flowId: row.flowId,
      updatedAt: row.updatedAt,
    })),
    templates: rows.templates.map(templateOfRow),
  }
}

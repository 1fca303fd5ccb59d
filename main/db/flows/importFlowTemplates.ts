import type { TemplateChoice } from '../../../shared/api/flowFileCalls.ts'
import type { Template } from '../../../shared/domain/template.ts'
import type { Prisma } from '../generated/sqlite/client.ts'
import { saysTheSame, storedByKey } from './importFlowStored.ts'
import { templateUses } from './importFlowUses.ts'
import { insertTemplates } from './insertTemplates.ts'
import { templateColumns } from './templateColumns.ts'

/** What happens to the templates of a file. Worked out before anything is written. */
export type TemplatePlan =
  | { readonly ok: true; readonly places: readonly TemplatePlace[] }
  /** Keys of templates that differ from the stored ones and for which nothing was chosen. */
  | { readonly ok: false; readonly undecided: string[] }

/** A template of the file, and what becomes of it. */
interface TemplatePlace {
  readonly template: Template
  readonly act: 'add' | 'use' | 'replace'
  /** The stored one with the same key. */
  readonly stored: Template | null
}

/** Compares a file's templates with the stored ones. `choices`: by key of the file. */
export async function planTemplates(
  tx: Prisma.TransactionClient,
  templates: readonly Template[],
  choices: ReadonlyMap<string, TemplateChoice>,
): Promise<TemplatePlan> {
  const known = await storedByKey(
    tx,
    templates.map(({ key }) => key),
  )
  const undecided: string[] = []
  const places = templates.map((template): TemplatePlace => {
    const stored = known.get(template.key) ?? null
    if (stored === null) return { template, act: 'add', stored }
    if (saysTheSame(stored, template)) return { template, act: 'use', stored }
    const choice = choices.get(template.key)
    if (choice === undefined) undecided.push(template.key)
    return { template, act: choice === undefined ? 'use' : acts[choice], stored }
  })
  return undecided.length > 0 ? { ok: false, undecided } : { ok: true, places }
}

const acts = { keep: 'use', replace: 'replace', copy: 'add' } as const satisfies Record<
  TemplateChoice,
  TemplatePlace['act']
>

/** What writing the templates came to. */
interface WrittenTemplates {
  /** The id of the row that stands for a template, by its id in the document. */
  readonly ids: ReadonlyMap<string, string>
  /** Keys of other flows whose drafts say another text now. */
  readonly changedFlows: readonly string[]
}

/**
 * Writes the templates as planned. Replacing changes the stored row and with it every draft that says it; a row that something
 * published says is frozen, so the drafts get a row of their own with the new text and what runs keeps its own.
 */
export async function writeTemplates(
  tx: Prisma.TransactionClient,
  places: readonly TemplatePlace[],
  now: Date,
): Promise<WrittenTemplates> {
  const replaced = places.flatMap(({ act, template, stored }) =>
    act === 'replace' && stored !== null ? [{ template, stored }] : [],
  )
  const uses = await templateUses(
    tx,
    replaced.map(({ stored }) => stored.id),
  )
  const frozen = new Set(replaced.filter(({ stored }) => uses.get(stored.id)?.frozen).map(({ stored }) => stored.id))
  const added = places.filter(({ act, stored }) => act === 'add' || (stored !== null && frozen.has(stored.id)))
  await insertTemplates(
    tx,
    added.map(({ template }) => ({ template: { ...template, key: template.key.normalize('NFC') }, id: template.id })),
    now,
  )
  for (const { template, stored } of replaced) {
    if (frozen.has(stored.id)) {
      await tx.flowStep.updateMany({
        where: { templateId: stored.id, flow: { is: { status: 'draft' } } },
        data: { templateId: template.id },
      })
    } else {
      await tx.template.update({ where: { id: stored.id }, data: { ...templateColumns(template), updatedAt: now } })
    }
  }
  const own = new Set(added.map(({ template }) => template.id))
  return {
    ids: new Map(
      places.map(({ template, stored }) => [
        template.id,
        own.has(template.id) ? template.id : (stored?.id ?? template.id),
      ]),
    ),
    changedFlows: await touchDrafts(tx, [...new Set([...uses.values()].flatMap(({ drafts }) => drafts))], now),
  }
}

/** An editor that has one of these drafts open learns of the other text with its next save. */
async function touchDrafts(tx: Prisma.TransactionClient, ids: readonly string[], now: Date): Promise<string[]> {
  const keys: string[] = []
  for (const id of ids) {
    const { key } = await tx.flow.update({
      where: { id },
      data: { revision: { increment: 1 }, updatedAt: now },
      select: { key: true },
    })
    keys.push(key)
  }
  return keys
}

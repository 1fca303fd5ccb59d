import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import type { ImportPreview, ImportWarning } from '../../shared/api/flowFileCalls.ts'
import { type ReadFlowFile, readFlowFile } from '../../shared/flow/flowFile/readFlowFile.ts'
import type { FileProblem, FileWarning } from '../../shared/flow/flowFile/fileProblem.ts'
import { thumbnailOf } from '../../shared/flow/picture/thumbnailOf.ts'
import { importFlow } from '../db/flows/importFlow.ts'
import { previewTemplates } from '../db/flows/importFlowPreview.ts'
import type { ApiContext } from './context.ts'
import { answered } from './answered.ts'
import { unpackedFile } from './unpackedFile.ts'
import { withDatabase } from './withDatabase.ts'

/** Warnings that a person is shown; a file with more has one mistake many times. */
const mostWarnings = 100

/** Looking into flow files and importing them. */
export function flowFileCalls(context: ApiContext) {
  const calls = implement(contract.flowFiles)
  const read = (file: string) =>
    readFlowFile(unpackedFile(file), { newId: context.newId, language: context.language() })

  return {
    preview: calls.preview.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const found = read(input.file)
        return found.ok
          ? previewOf(found, await previewTemplates(database, found.document.templates))
          : { ok: false, problems: said(found.problems) }
      }),
    ),

    import: calls.import.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const found = read(input.file)
        if (!found.ok) return { ok: false, why: 'refused', problems: said(found.problems) }
        const imported = await importFlow(database, {
          ...found,
          choices: new Map(input.choices.map(({ key, choice }) => [key, choice])),
          now: context.now(),
          newId: context.newId,
        })
        if (!imported.ok && imported.code === 'undecided') return { ok: false, why: 'undecided', keys: imported.keys }
        const { flowKey, changedFlows } = answered(imported, {})
        for (const changed of [flowKey, ...changedFlows]) {
          context.events.publish('app', { kind: 'flow_changed', flowKey: changed })
        }
        return { ok: true, flowKey }
      }),
    ),
  }
}

const said = (problems: readonly FileProblem[]) => problems.map(({ code, params }) => ({ code, params: { ...params } }))

const previewOf = (
  { document, standaloneTriggers, warnings }: Extract<ReadFlowFile, { ok: true }>,
  templates: Extract<ImportPreview, { ok: true }>['templates'],
): ImportPreview => ({
  ok: true,
  name: document.name,
  steps: document.steps.length,
  picture: thumbnailOf(document),
  triggers: [
    ...document.triggers.map(({ type, pattern }) => ({ type, pattern, starts: 'flow' as const })),
    ...standaloneTriggers.map(({ trigger: { type, pattern }, templateId }) => ({
      type,
      pattern,
      starts: templateId === null ? ('nothing' as const) : ('template' as const),
    })),
  ],
  templates,
  warnings: warnings.slice(0, mostWarnings).map(warningOf),
  moreWarnings: Math.max(0, warnings.length - mostWarnings),
})

const warningOf = (warning: FileWarning): ImportWarning =>
  warning.kind === 'file'
    ? { kind: 'file', code: warning.code, params: { ...warning.params } }
    : { kind: 'flow', code: warning.problem.code, params: { ...warning.problem.params } }

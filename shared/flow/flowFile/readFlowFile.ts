import { z } from 'zod'
import type { FlowDocument } from '../../domain/flow.ts'
import type { Language } from '../../domain/settings.ts'
import { fromCanvasJson } from '../canvasJson.ts'
import { checkFlow } from '../check/checkFlow.ts'
import type { ProblemCode } from '../check/problem.ts'
import { decodeText } from './decodeText.ts'
import { fieldProblem } from './fieldProblem.ts'
import { type FileProblem, type FileResult, type FileWarning, refused } from './fileProblem.ts'
import { fileSchema, type FlowFile } from './fileSchema.ts'
import { foreignProduct } from './foreignProduct.ts'
import { parseJson } from './parseJson.ts'
import { readSteps } from './readSteps.ts'
import { readTemplates } from './readTemplates.ts'
import { readTriggers, type StandaloneTrigger } from './readTriggers.ts'
import { repairText } from './repairText.ts'
import { repeatedKeys } from './repeatedKeys.ts'
import { unknownFields } from './unknownFields.ts'

export type ReadFlowFile =
  | {
      readonly ok: true
      readonly document: FlowDocument
      readonly standaloneTriggers: readonly StandaloneTrigger[]
      readonly warnings: readonly FileWarning[]
    }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

export interface ReadFlowFileOptions {
  /** Ids of templates, answers and triggers; a file has none. */
  readonly newId: () => string
  /** Decides how number patterns are read. */
  readonly language?: Language
  /** Leaves triggers switched on. For the app's own examples; an import switches all off. */
  readonly keepActive?: boolean
}

/** Reasons told at once; a file with more is broken as a whole. */
const maxProblems = 20
/** A hostile file could have a million unknown fields; nobody reads more than this. */
const maxWarnings = 100

/**
 * Reads a flow file. Total: every array of bytes gives a document or the reasons why not, as codes with params for
 * `flowFile.problems.<code>` and `flowFile.warnings.<code>`. Nothing of the file's ids survives; its triggers arrive switched off.
 * Source: design "data", the flow file.
 */
export const readFlowFile = (bytes: Uint8Array, options: ReadFlowFileOptions): ReadFlowFile => {
  const text = decodeText(bytes)
  if (!text.ok) return text
  const parsed = parseJson(text.value)
  if (!parsed.ok) return parsed
  const { json, repaired } = repairText(parsed.value.json)
  const file = flowFileOf(json)
  if (!file.ok) return file
  const read = documentOf(file.value, options)
  if (!read.ok) return read
  const { document, standaloneTriggers, warnings } = read.value
  return {
    ok: true,
    document,
    standaloneTriggers,
    warnings: [
      ...[
        ...parsed.value.warnings,
        ...(repaired > 0 ? [warning('text_repaired', { texts: repaired })] : []),
        ...unknownFields(json),
        ...warnings,
      ].slice(0, maxWarnings),
      ...checkFlow(document, options.language)
        .filter((problem) => !silentInFiles.has(problem.code))
        .map((problem): FileWarning => ({ kind: 'flow', problem })),
    ],
  }
}

/**
 * What the checker says of every imported flow: its triggers are off because importing switches them off, and a file says "only the
 * listed answers" by leaving `*` out. Missing templates are told by the reader, with the name the file gives them.
 */
const silentInFiles: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['no_trigger', 'any_not_linked'])

const headerSchema = z.object({ app: z.unknown(), format: z.unknown() }).partial()

/** The JSON as a flow file, once it is clear that it means to be one of this format. */
const flowFileOf = (json: unknown): FileResult<FlowFile> => {
  const header = headerSchema.safeParse(json)
  if (!header.success || header.data.app !== 'prosa') {
    const product = foreignProduct(json)
    return product === null ? refused('not_a_flow_file') : refused('is_other_product', { product })
  }
  const { format } = header.data
  if (typeof format === 'number' && format > 1) return refused('newer_format', { format })
  const file = fileSchema.safeParse(json, { reportInput: true })
  if (!file.success) return { ok: false, problems: file.error.issues.slice(0, maxProblems).map(fieldProblem) }
  const repeated = repeatedKeys(file.data)
  return repeated.length > 0 ? { ok: false, problems: repeated.slice(0, maxProblems) } : { ok: true, value: file.data }
}

const documentOf = (
  { flow, steps: fileSteps, templates: fileTemplates, triggers: fileTriggers }: FlowFile,
  { newId, language = 'pt-BR', keepActive = false }: ReadFlowFileOptions,
): FileResult<{ document: FlowDocument; standaloneTriggers: StandaloneTrigger[]; warnings: FileWarning[] }> => {
  const { templates, warnings: templateWarnings } = readTemplates(fileTemplates, newId)
  const { canvas, positionOf } = fromCanvasJson(flow.schemaJson)
  const steps = readSteps(fileSteps, { templates, positionOf, newId })
  if (!steps.ok) return steps
  const triggers = readTriggers(fileTriggers, { templates, language, newId, keepActive })
  if (!triggers.ok) return triggers
  const document: FlowDocument = {
    name: flow.name,
    steps: steps.value.steps,
    templates,
    triggers: triggers.value.entry,
    canvas,
    settings: flow.settings ?? { expiryMinutes: null },
  }
  const warnings = [
    ...(flow.name.trim() === '' ? [warning('name_blank', {})] : []),
    ...(isCanvas(flow.schemaJson) ? [] : [warning('canvas_unreadable', {})]),
    ...templateWarnings,
    ...steps.value.warnings,
    ...triggers.value.warnings,
  ]
  return { ok: true, value: { document, standaloneTriggers: triggers.value.standalone, warnings } }
}

const isCanvas = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && !Array.isArray(value))

const warning = (
  code: Extract<FileWarning, { kind: 'file' }>['code'],
  params: Record<string, string | number>,
): FileWarning => ({ kind: 'file', code, params })

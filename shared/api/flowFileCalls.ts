import { oc } from '@orpc/contract'
import { z } from 'zod'
import { limits } from '../domain/limits.ts'
import { templateSchema } from '../domain/template.ts'
import { triggerTypeSchema } from '../domain/trigger.ts'
import { errorCodes, warningCodes } from '../flow/check/problem.ts'
import { fileProblemCodes, fileWarningCodes } from '../flow/flowFile/fileProblem.ts'
import { thumbnailSchema } from '../flow/picture/thumbnail.ts'
import { apiErrors } from './errors.ts'

const call = oc.errors({ DATABASE: apiErrors.DATABASE })

/** A flow file, gzipped, as base64: as plain base64 the largest one (10 MB) would not fit into a call (12 MB). */
const file = z.string().max(11 * 1024 * 1024)

const params = z.record(z.string(), z.union([z.string(), z.number()]))
const problemsSchema = z.array(z.object({ code: z.enum(fileProblemCodes), params }))

/** Said about a file that can be imported: about the file itself (`flowFile.warnings`) or by the checker (`problems`). */
const warningSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), code: z.enum(fileWarningCodes), params }),
  z.object({ kind: z.literal('flow'), code: z.enum([...errorCodes, ...warningCodes]), params }),
])
export type ImportWarning = z.infer<typeof warningSchema>

/** What happens to a template whose key is taken by another text: use the stored one, change the stored one, or keep both. */
export const templateChoiceSchema = z.enum(['keep', 'replace', 'copy'])
export type TemplateChoice = z.infer<typeof templateChoiceSchema>

const textSchema = templateSchema.pick({ title: true, content: true, variants: true })
const templatePreview = { key: templateSchema.shape.key, ...textSchema.shape }
const templatePreviewSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('new'), ...templatePreview }),
  /** The same text is stored already and will be used. */
  z.object({ state: z.literal('same'), ...templatePreview }),
  z.object({
    state: z.literal('different'),
    ...templatePreview,
    stored: textSchema.extend({
      /** Something that runs says it (a published version, a trigger, a setting): replacing leaves that text as it is there. */
      frozen: z.boolean(),
      /** Names of the flows that use it. */
      flows: z.array(z.string()),
    }),
  }),
])
export type TemplatePreview = z.infer<typeof templatePreviewSchema>

const previewSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    name: z.string(),
    steps: z.int(),
    picture: thumbnailSchema,
    triggers: z.array(
      z.object({
        type: triggerTypeSchema,
        pattern: z.string(),
        /** Whether it starts the flow, or answers by itself. */
        starts: z.enum(['flow', 'template', 'nothing']),
      }),
    ),
    templates: z.array(templatePreviewSchema),
    warnings: z.array(warningSchema),
    /** Warnings beyond those listed. */
    moreWarnings: z.int(),
  }),
  z.object({ ok: z.literal(false), problems: problemsSchema }),
])
export type ImportPreview = z.infer<typeof previewSchema>

const importedSchema = z.union([
  z.object({ ok: z.literal(true), flowKey: z.string() }),
  z.object({ ok: z.literal(false), why: z.literal('refused'), problems: problemsSchema }),
  /** Since the preview, templates with these keys became different: nothing was written. */
  z.object({ ok: z.literal(false), why: z.literal('undecided'), keys: z.array(z.string()) }),
])

/** The calls about flow files. */
export const flowFileCalls = {
  /** What an import of this file would bring; writes nothing. */
  preview: call.input(z.object({ file })).output(previewSchema),
  /** Makes a new flow of the file, as a draft with its triggers off. `choices`: what happens to each template that differs. */
  import: call
    .input(
      z.object({
        file,
        choices: z
          .array(z.object({ key: templateSchema.shape.key, choice: templateChoiceSchema }))
          .max(limits.steps * 2),
      }),
    )
    .output(importedSchema),
}

import { z } from 'zod'
import { groupSchema, noteSchema } from '../../../shared/domain/flow.ts'
import { stepSchema } from '../../../shared/domain/flowStep.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { templateSchema } from '../../../shared/domain/template.ts'

/** Canvas units from the middle in which things can stand and still be found. */
const far = 10_000_000
const near = z.object({ x: z.number().min(-far).max(far), y: z.number().min(-far).max(far) })

/** Marks our own text among everything else that a clipboard can hold. */
export const fragmentFormat = 'prosa-steps'

/**
 * Steps on their way through the clipboard, as JSON in plain text, so that they also travel in a mail or a chat. Links lead only to
 * steps of the fragment; texts come along as templates, found by `Step.templateId`. Keys and ids are those of the flow it was
 * copied from and become new ones where it is pasted.
 */
export const fragmentSchema = z
  .object({
    format: z.literal(fragmentFormat),
    version: z.literal(1),
    /** The flow it was copied from. */
    flowKey: z.string().max(limits.key),
    steps: z
      .array(stepSchema.extend({ position: near }))
      .max(limits.steps)
      .refine((steps) => differ(steps.map(({ key }) => key)))
      .refine((steps) => steps.every(({ answers }) => differ(answers.map(({ id }) => id)))),
    templates: z
      .array(templateSchema)
      .max(limits.steps)
      .refine((templates) => differ(templates.map(({ id }) => id))),
    notes: z.array(noteSchema.extend({ position: near })).max(limits.notes),
    groups: z.array(groupSchema).max(limits.notes),
  })
  .refine(({ steps, notes }) => steps.length + notes.length > 0)
export type Fragment = z.infer<typeof fragmentSchema>

const differ = (names: readonly string[]): boolean => new Set(names).size === names.length

import { z } from 'zod'
import type { Template } from '../../../shared/domain/template.ts'
import type { TemplateModel } from '../generated/sqlite/models/Template.ts'

const wordingsSchema = z.array(z.string()).catch([])

/** The template of a row; other wordings that cannot be read are none. */
export const templateOfRow = (row: TemplateModel): Template => ({
  id: row.id,
  key: row.key,
  title: row.title,
  content: row.content,
  variants: wordingsSchema.parse(row.variants ?? []),
  locale: row.locale,
  isActive: row.isActive,
})

import type { Template } from '../../../shared/domain/template.ts'
import { variablesIn } from '../../../shared/template/variables.ts'

/** The columns of a template that a person can change; `variables` are the names that its wordings ask for. */
export const templateColumns = ({ title, content, variants, locale, isActive }: Template) => ({
  title,
  content,
  variants,
  variables: [...new Set([content, ...variants].flatMap((text) => variablesIn(text)))],
  locale,
  isActive,
})

import { limits } from '../../domain/limits.ts'
import type { Template } from '../../domain/template.ts'
import { isVariableName } from '../../template/variableName.ts'
import type { FileTemplate } from './fileSchema.ts'
import type { FileWarning } from './fileProblem.ts'

/** The file's templates with new ids, and what is odd about them. */
export const readTemplates = (
  fileTemplates: readonly FileTemplate[],
  newId: () => string,
): { templates: Template[]; warnings: FileWarning[] } => {
  const warnings: FileWarning[] = []
  const templates = fileTemplates.map(({ variables, title, ...template }): Template => {
    const name = title ?? template.key
    for (const variable of variables) {
      if (!isVariableName(variable)) {
        warnings.push({ kind: 'file', code: 'variable_name', params: { template: name, variable } })
      }
    }
    if (template.locale !== null && !isKnownLocale(template.locale)) {
      warnings.push({ kind: 'file', code: 'unknown_locale', params: { template: name, locale: template.locale } })
    }
    return { ...template, id: newId(), title: name.slice(0, limits.name) }
  })
  return { templates, warnings }
}

const isKnownLocale = (locale: string): boolean => {
  try {
    const { language, region } = new Intl.Locale(locale)
    return isNamed('language', language) && (region === undefined || isNamed('region', region))
  } catch {
    return false
  }
}

const isNamed = (type: 'language' | 'region', code: string): boolean =>
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined

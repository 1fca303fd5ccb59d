import { templateParts } from './templateParts.ts'

/** The names a template asks for, each once, in order; also those that are no valid names (`isVariableName`). */
export const variablesIn = (template: string): readonly string[] => [
  ...new Set(
    templateParts(template).flatMap((part) => (part.kind === 'variable' && part.name !== '' ? [part.name] : [])),
  ),
]

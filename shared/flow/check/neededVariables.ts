import { templateParts } from '../../template/templateParts.ts'

/** What the contact itself gives. Source: design "engine", messages. */
const builtIn: ReadonlySet<string> = new Set(['nome', 'name', 'telefone', 'phone'])

/** The variables a text cannot do without: named, without a default, and not the contact's own name or phone. */
export const neededVariables = (text: string): string[] =>
  templateParts(text).flatMap((part) =>
    part.kind === 'variable' && part.name !== '' && (part.fallback ?? '').trim() === '' && !builtIn.has(part.name)
      ? [part.name]
      : [],
  )

import type { FileWarning } from './fileProblem.ts'

type Known = { readonly [field: string]: Known | true }

const known = {
  app: true,
  format: true,
  flow: { name: true, status: true, version: true, schemaJson: true, settings: { expiryMinutes: true } },
  steps: {
    key: true,
    title: true,
    type: true,
    template: true,
    waitInput: true,
    transitions: true,
    order: true,
    config: {
      answers: { text: true, synonyms: true, pendingTo: true },
      variable: true,
      validation: { kind: true, min: true, max: true },
      retryTexts: true,
      maxRetries: true,
      timeoutSec: true,
    },
  },
  templates: { key: true, title: true, content: true, variables: true, variants: true, locale: true, isActive: true },
  triggers: {
    type: true,
    pattern: true,
    priority: true,
    cooldownSec: true,
    active: true,
    interrupts: true,
    template: true,
    flow: true,
  },
} as const satisfies Known

/** Fields the format does not have, each named once; reading drops them. A list counts as its elements. */
export const unknownFields = (json: unknown): FileWarning[] => {
  const found = new Set<string>()
  const walk = (value: unknown, fields: Known, path: string): void => {
    if (Array.isArray(value)) {
      for (const element of value) walk(element, fields, path)
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [field, inner] of Object.entries(value)) {
      const at = path === '' ? field : `${path} › ${field}`
      const expected = Object.hasOwn(fields, field) ? fields[field] : undefined
      if (expected === undefined) found.add(at)
      else if (expected !== true) walk(inner, expected, at)
    }
  }
  walk(json, known, '')
  return [...found].map((field) => ({ kind: 'file', code: 'unknown_field', params: { field } }))
}

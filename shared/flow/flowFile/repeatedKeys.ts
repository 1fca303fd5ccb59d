import type { FileProblem } from './fileProblem.ts'
import type { FlowFile } from './fileSchema.ts'

/** Steps or templates that share a key, also when the keys only look the same on screen (equal after NFC). */
export const repeatedKeys = ({ steps, templates }: Pick<FlowFile, 'steps' | 'templates'>): FileProblem[] => [
  ...repeated(steps).map((key): FileProblem => ({ code: 'step_key_repeated', params: { key } })),
  ...repeated(templates).map((key): FileProblem => ({ code: 'template_key_repeated', params: { key } })),
]

const repeated = (keyed: readonly { readonly key: string }[]): string[] => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { key } of keyed) {
    const shown = key.normalize('NFC')
    if (seen.has(shown)) twice.add(shown)
    seen.add(shown)
  }
  return [...twice]
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Example } from '../../../shared/api/contract.ts'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { type Language, languageSchema } from '../../../shared/domain/settings.ts'
import { readFlowFile } from '../../../shared/flow/flowFile/readFlowFile.ts'

/** The flows that the app brings along to try. */
export interface ExampleLibrary {
  /** In the order in which Home shows them. */
  list(language: Language): Example[]
  /** A fresh document with ids of its own; null when there is no such example. */
  document(exampleId: string, language: Language, newId: () => string): FlowDocument | null
}

const indexSchema = z.array(
  z.object({
    id: z.string(),
    language: languageSchema,
    file: z.string(),
    name: z.string(),
    description: z.string(),
  }),
)
type Entry = z.infer<typeof indexSchema>[number]

/** Reads the index in `folder` once; the files as they are asked for. Throws when the app's own files are broken. */
export function exampleLibrary(folder: string = bundledExamplesFolder()): ExampleLibrary {
  const entries = indexSchema.parse(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')))
  const read = (entry: Entry, newId: () => string): FlowDocument => {
    const bytes = readFileSync(join(folder, entry.file))
    const file = readFlowFile(bytes, { newId, language: entry.language, keepActive: true })
    if (!file.ok) throw new Error(`The app is incomplete: ${entry.file}: ${JSON.stringify(file.problems)}`)
    return file.document
  }
  return {
    list: (language) =>
      entries
        .filter((entry) => entry.language === language)
        .map((entry) => ({
          id: entry.id,
          name: entry.name,
          description: entry.description,
          steps: read(entry, countingIds()).steps.length,
        })),
    document(exampleId, language, newId) {
      const entry = entries.find((candidate) => candidate.id === exampleId && candidate.language === language)
      return entry === undefined ? null : read(entry, newId)
    },
  }
}

/** `examples/` beside the bundle (the build copies it there), else the source tree's. */
function bundledExamplesFolder(moduleFolder: string = import.meta.dirname): string {
  const places = ['examples', '../examples', '../../../prisma/examples'].map((place) => join(moduleFolder, place))
  const found = places.find((place) => existsSync(join(place, 'index.json')))
  if (found === undefined) throw new Error(`The app is incomplete: no examples near ${moduleFolder}`)
  return found
}

function countingIds(): () => string {
  let count = 0
  return () => `example-${(count += 1)}`
}

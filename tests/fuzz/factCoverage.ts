import { z } from 'zod'
import { traceSchema, type Trace } from '../../shared/domain/trace.ts'

/** Facts that the shell adds around the engine's: a pure run cannot reach them. */
const shellOnly = ['message_cut', 'duplicate_delivery']

/** Words of a fact that the schema allows and no rule of the engine writes, each with its reason. */
const neverWritten = new Set<string>([])

/** How often each kind of fact, and each word that a fact may choose, was reached. */
export type FactCounts = Map<string, number>

/** Counts the facts of one turn: `kind` and, for each choice a fact makes, `kind.field=word`. */
export function countFacts(counts: FactCounts, trace: Trace): void {
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const fact of trace) {
    add(fact.kind)
    for (const [field, value] of Object.entries(fact)) {
      if (typeof value === 'string' && choices.has(`${fact.kind}.${field}=${value}`))
        add(`${fact.kind}.${field}=${value}`)
    }
  }
}

/** What was reached less often than `least` (each kind) or not at all (each word). */
export function missingFacts(counts: FactCounts, least: number): readonly string[] {
  return [
    ...kinds.filter((kind) => (counts.get(kind) ?? 0) < least),
    ...[...choices].filter((choice) => !neverWritten.has(choice) && (counts.get(choice) ?? 0) === 0),
  ]
}

const options = traceSchema.element.options.filter((option) => !shellOnly.includes(option.shape.kind.value))
const kinds = options.map((option) => option.shape.kind.value)
const choices: ReadonlySet<string> = new Set(
  options.flatMap((option) =>
    Object.entries(option.shape).flatMap(([field, type]) =>
      type instanceof z.ZodEnum
        ? type.options.map((word) => `${option.shape.kind.value}.${field}=${String(word)}`)
        : [],
    ),
  ),
)

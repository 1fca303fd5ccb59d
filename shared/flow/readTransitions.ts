import { z } from 'zod'
import { limits } from '../domain/limits.ts'
import { isReservedAnswer } from './reservedAnswer.ts'

/** Own entries of a JSON object. `z.record` would drop a `__proto__` key, which is an ordinary answer here. */
const entriesSchema = z
  .custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .transform((value): [string, unknown][] => Object.entries(value))
const targetSchema = z.string().min(1).max(limits.key)

export interface ReadTransitions {
  readonly next: string | null
  readonly any: string | null
  readonly invalid: string | null
  readonly timeout: string | null
  /** Answers of people, in the map's own order; null where the target is not a step key. */
  readonly answers: ReadonlyMap<string, string | null>
  /** Keys whose target is not a step key. */
  readonly badKeys: readonly string[]
}

/** Reads a flat map answer -> step key with its own keys only; null when the value is no such map at all. */
export const readTransitions = (value: unknown): ReadTransitions | null => {
  const entries = entriesSchema.safeParse(value ?? {})
  if (!entries.success) return null
  const targets = new Map<string, string | null>()
  const badKeys: string[] = []
  for (const [key, raw] of entries.data) {
    const target = targetSchema.safeParse(raw)
    targets.set(key, target.success ? target.data : null)
    if (!target.success) badKeys.push(key)
  }
  return {
    next: targets.get('next') ?? null,
    any: targets.get('*') ?? targets.get('default') ?? null,
    invalid: targets.get('!invalid') ?? null,
    timeout: targets.get('!timeout') ?? null,
    answers: new Map([...targets].filter(([key]) => !isReservedAnswer(key))),
    badKeys,
  }
}

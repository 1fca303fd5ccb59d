import type { Language } from '../domain/settings.ts'
import type { Trigger, TriggerType } from '../domain/trigger.ts'
import { limits } from '../domain/limits.ts'
import type { CompiledPattern } from './compiledPattern.ts'
import { compileContains } from './contains.ts'
import { compileEquals } from './equals.ts'
import { compileNumberPattern } from './numberPattern.ts'
import { compilePattern } from './pattern.ts'

export type { PatternProblemCode } from './compiledPattern.ts'

/**
 * Understands a trigger's pattern once. `matches` may then be asked about any number of prepared messages; a pattern that cannot
 * be understood is refused with a code whose sentence is `patterns.problem.<code>`. Source: design "engine", matching text.
 *
 * @param options.language decides how "1.234" in a number pattern is read.
 */
export const compileTrigger = (
  trigger: Pick<Trigger, 'type' | 'pattern'>,
  { language }: { readonly language: Language },
): CompiledPattern => {
  if (trigger.pattern.length > limits.pattern) return { ok: false, code: 'too_long' }
  return compilers[trigger.type](trigger.pattern, language)
}

const compilers: Record<TriggerType, (pattern: string, language: Language) => CompiledPattern> = {
  equals: compileEquals,
  contains: compileContains,
  regex: compilePattern,
  number: compileNumberPattern,
}

import type { Language, Settings } from '../../shared/domain/settings.ts'
import type { Template } from '../../shared/domain/template.ts'
import type { Trigger } from '../../shared/domain/trigger.ts'
import type { CompiledPattern } from '../../shared/text/compiledPattern.ts'
import type { PatternProblemCode } from '../../shared/text/triggerPattern.ts'
import { compileTrigger } from '../../shared/text/triggerPattern.ts'
import type { FlowSource } from './compileFlow.ts'
import { compileFlow } from './compileFlow.ts'
import { compileTriggerIndex } from './triggerIndex/triggerIndex.ts'
import type { Catalog, CompiledTrigger, ConsentWords, EngineTexts } from './types.ts'

/** What a catalog is made of, as plain values. */
export interface CatalogSource {
  /** Published versions and every version that someone is still inside of. */
  readonly flows: readonly FlowSource[]
  /** Inactive ones too: the trace says that they were switched off. Any order. */
  readonly triggers: readonly Trigger[]
  readonly templates: readonly Template[]
  readonly settings: Settings
  readonly language: Language
  readonly texts: EngineTexts
}

/** A trigger that cannot answer anybody, because its pattern is not understood (any more). */
export interface LeftOutTrigger {
  readonly triggerId: string
  readonly code: PatternProblemCode
}

/**
 * Makes everything the engine may say or start ready to be asked, once per change. Never throws: a trigger whose pattern no longer
 * compiles is left out and named in `leftOut`, for the caller to report.
 */
export const compileCatalog = (
  source: CatalogSource,
): { readonly catalog: Catalog; readonly leftOut: readonly LeftOutTrigger[] } => {
  const { settings, language, texts } = source
  const triggers: CompiledTrigger[] = []
  const leftOut: LeftOutTrigger[] = []
  const understand = understandingOnce(language)
  for (const trigger of source.triggers) {
    const compiled = understand(trigger)
    if (compiled.ok) triggers.push({ ...trigger, matches: compiled.matches, need: compiled.need })
    else leftOut.push({ triggerId: trigger.id, code: compiled.code })
  }
  triggers.sort(asked)
  const catalog: Catalog = {
    flows: new Map(source.flows.map((flow) => [flow.id, compileFlow(flow)])),
    triggers,
    matching: compileTriggerIndex(triggers),
    templates: new Map(source.templates.map((template) => [template.id, template])),
    settings,
    language,
    consent: {
      optsOut: anyWord(settings.optOutWords, language),
      optsOutOutsideFlow: anyWord(settings.optOutWordsOutsideFlow, language),
      optsIn: anyWord(settings.optInWords, language),
    },
    texts,
  }
  return { catalog, leftOut }
}

/** Many triggers may have the same pattern, in several flows perhaps: it is understood once, and asked once about a message. */
const understandingOnce = (language: Language): ((trigger: Trigger) => CompiledPattern) => {
  const known = new Map<string, CompiledPattern>()
  return (trigger) => {
    const key = `${trigger.type} ${trigger.pattern}`
    const compiled = known.get(key) ?? compileTrigger(trigger, { language })
    known.set(key, compiled)
    return compiled
  }
}

/** The order in which triggers are asked: priority desc, updatedAt desc, id. */
const asked = (a: Trigger, b: Trigger): number =>
  b.priority - a.priority || b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const anyWord = (words: readonly string[], language: Language): ConsentWords['optsOut'] => {
  const matchers = words.flatMap((pattern) => {
    const compiled = compileTrigger({ type: 'equals', pattern }, { language })
    return compiled.ok ? [compiled.matches] : []
  })
  return (message) => matchers.some((matches) => matches(message))
}

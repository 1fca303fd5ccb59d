import { compileCatalog } from '../../../main/engine/compileCatalog.ts'
import type { Catalog, CompiledTrigger } from '../../../main/engine/types.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { type PreparedMessage, prepareMessage } from '../../../shared/text/preparedMessage.ts'
import { percentile } from '../samples.ts'
import { sampleTexts, sampleTriggers } from './matchingSamples.ts'

/** What matching one message costs with so many triggers. */
export interface MatchingAtSize {
  readonly triggers: number
  /** Microseconds a message, in the fastest tenth of the batches: what the code costs, not what else the machine does. */
  readonly index: number
  /** The same, asking every trigger one after the other. */
  readonly scan: number
  /** `index` divided by what it is with the fewest triggers. */
  readonly ratio: number
  /** Milliseconds to compile the catalog with these triggers. */
  readonly compile: number
}
export interface MatchingFigures {
  readonly sizes: readonly MatchingAtSize[]
  /** How often index and scan were compared, and how many triggers matched. They never differ: that throws. */
  readonly compared: number
  readonly matched: number
  /** The highest ratio that is good enough. */
  readonly target: number
  readonly met: boolean
}

/**
 * Matching one message against 10, 100, 1,000 and 10,000 triggers by the catalog's index, beside asking every trigger one after the
 * other. The forms of a message are worked out beforehand, since that costs the same for any number of triggers. All sizes take
 * turns in each batch, so that whatever else the machine does hits them alike.
 */
export const measureMatching = (batches: number): MatchingFigures => {
  const texts = sampleTexts(1_000)
  const worlds = sizes.map((size) => {
    const { catalog, compile } = compiled(size)
    return { size, catalog, compile, verdicts: compare(catalog, texts), index: times(), scan: times() }
  })
  for (let batch = 0; batch < batches; batch += 1) {
    for (const { size, catalog, index, scan } of worlds) {
      const messages = prepared(texts)
      index.push(timeOf(messages, catalog.matching))
      scan.push(timeOf(messages.slice(0, Math.max(20, 20_000 / size)), (message) => byScan(catalog, message)))
    }
  }
  const smallest = percentile(worlds[0]?.index ?? [], fastest)
  const figures = worlds.map(({ size, compile, index, scan }) => {
    const ours = percentile(index, fastest)
    return { triggers: size, index: ours, scan: percentile(scan, fastest), ratio: ours / smallest, compile }
  })
  return {
    sizes: figures,
    compared: worlds.reduce((sum, { verdicts }) => sum + verdicts.compared, 0),
    matched: worlds.reduce((sum, { verdicts }) => sum + verdicts.matched, 0),
    target,
    met: figures.every(({ ratio }) => ratio <= target),
  }
}

const sizes = [10, 100, 1_000, 10_000]
const target = 3
const fastest = 0.1
const times = (): number[] => []

const compiled = (size: number): { readonly catalog: Catalog; readonly compile: number } => {
  const triggers = sampleTriggers(size)
  const begun = performance.now()
  const { catalog, leftOut } = compileCatalog({
    flows: [],
    triggers,
    templates: [],
    settings: defaultSettings,
    language: 'pt-BR',
    texts: { optOutConfirmation: '', optInConfirmation: '' },
  })
  const compile = performance.now() - begun
  if (leftOut.length > 0) throw new Error(`not understood: ${JSON.stringify(leftOut)}`)
  return { catalog, compile }
}

const prepared = (texts: readonly string[]): readonly PreparedMessage[] =>
  texts.map((text) => {
    // Read once, the forms are worked out.
    const { folded, bare, number, patternText, ...message } = prepareMessage(text, 'pt-BR')
    return { ...message, folded, bare, number, patternText }
  })

const byScan = (catalog: Catalog, message: PreparedMessage): readonly CompiledTrigger[] =>
  catalog.triggers.filter(({ matches }) => matches(message))

const compare = (catalog: Catalog, texts: readonly string[]) => {
  let matched = 0
  for (const message of prepared(texts)) {
    const [found, expected] = [catalog.matching(message), byScan(catalog, message)]
    if (found.length !== expected.length || found.some((trigger, place) => trigger !== expected[place])) {
      throw new Error(`index and scan differ about ${JSON.stringify(message.text)}`)
    }
    matched += found.length
  }
  return { compared: texts.length, matched }
}

/** Microseconds a message. */
const timeOf = (
  messages: readonly PreparedMessage[],
  match: (message: PreparedMessage) => readonly unknown[],
): number => {
  const begun = performance.now()
  for (const message of messages) match(message)
  return ((performance.now() - begun) * 1_000) / messages.length
}

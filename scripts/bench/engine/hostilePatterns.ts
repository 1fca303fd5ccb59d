import { compileCatalog } from '../../../main/engine/compileCatalog.ts'
import type { Catalog } from '../../../main/engine/types.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import type { Trigger } from '../../../shared/domain/trigger.ts'
import { type PreparedMessage, prepareMessage } from '../../../shared/text/preparedMessage.ts'

/** Milliseconds of one message, every trigger asked whatever the index would have spared. */
export interface HostileTime {
  readonly message: string
  /** As the very first message after the catalog was compiled, with nothing worked out yet. */
  readonly first: number
  readonly later: number
  /** By the catalog's index, as the bot does. */
  readonly byIndex: number
}
export interface HostileFigures {
  readonly triggers: number
  readonly characters: number
  readonly messages: readonly HostileTime[]
  /** The highest of all times. */
  readonly worst: number
  readonly target: number
  readonly met: boolean
}

/**
 * Two hundred regexes of the costliest shapes that may be saved, on messages of 4,096 characters made to be costly for them. Each
 * round compiles them anew; of each figure the fastest round counts: what the code costs, not what else the machine does.
 */
export const measureHostilePatterns = (rounds: number): HostileFigures => {
  const messages = Object.entries(hostileTexts).map(([message, text]) => {
    const times: Omit<HostileTime, 'message'>[] = []
    for (let round = 0; round < rounds; round += 1) {
      const catalog = compiled()
      times.push({
        first: timeOf(() => askAll(catalog, prepareMessage(text, 'pt-BR'))),
        later: timeOf(() => askAll(catalog, prepareMessage(text, 'pt-BR'))),
        byIndex: timeOf(() => catalog.matching(prepareMessage(text, 'pt-BR'))),
      })
    }
    const fastest = (figure: keyof Omit<HostileTime, 'message'>) => Math.min(...times.map((time) => time[figure]))
    return { message, first: fastest('first'), later: fastest('later'), byIndex: fastest('byIndex') }
  })
  const worst = Math.max(...messages.flatMap(({ first, later, byIndex }) => [first, later, byIndex]))
  return { triggers: patterns.length, characters: length, messages, worst, target, met: worst < target }
}

const target = 50
const length = 4_096

/** Each shape with a number in it, so that no two patterns are the same. None is refused: that throws. */
const shapes: readonly ((index: number) => string)[] = [
  (index) => `(x+x+)+y${index}`,
  (index) => `(a|a|ab)*c${index}`,
  (index) => `^(\\w+\\s?)*${index}!$`,
  (index) => `(.*a){45}z${index % 10}.{0,${Math.floor(index / 10)}}`,
  (index) => `a.{${70 + index}}\\d!`,
  (index) => `[ab]*a[ab]{${70 + index}}c`,
  (index) => `(a?){45}a{45}b${index}`,
  (index) => `oi.{0,${65 + index}}tchau`,
  (index) => `(\\pL\\d?){${27 + index}}!`,
  (index) => `\\b(\\w+ ){1,${20 + index}}fim\\b`,
  (index) => `(quero|posso|como faço para) (cancelar|trocar|devolver) (meu|minha|o|a) (pedido|compra)s? ${index}`,
]
const patterns = Array.from(
  { length: 200 },
  (_, index) => shapes[index % shapes.length]?.(Math.floor(index / shapes.length)) ?? '',
)

const repeated = (text: string): string => text.repeat(length).slice(0, length)
const mixed = (letters: string): string => {
  let state = 1
  return Array.from({ length }, () => {
    // Linear congruential, Numerical Recipes.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return letters[Math.floor((state / 2 ** 32) * letters.length)] ?? ''
  }).join('')
}
const hostileTexts = {
  'one letter': repeated('a'),
  'another letter': repeated('x'),
  'two letters': mixed('ab'),
  'letters and spaces': mixed('aab xoi'),
  'all literals': mixed('abcxyz!0123456789 ').slice(0, 3_000) + repeated('oi y0 c1 z2 tchau fim ! '),
  words: repeated('oi oi aab fi tcha '),
  digits: mixed('1234567890a'),
  'letters of all scripts': mixed('aéßçжλあ漢한ا'),
}

const compiled = (): Catalog => {
  const { catalog, leftOut } = compileCatalog({
    flows: [],
    triggers: patterns.map(trigger),
    templates: [],
    settings: defaultSettings,
    language: 'pt-BR',
    texts: { optOutConfirmation: '', optInConfirmation: '' },
  })
  if (leftOut.length > 0) throw new Error(`refused: ${JSON.stringify(leftOut)}`)
  return catalog
}

const trigger = (pattern: string, index: number): Trigger => ({
  id: `trigger-${index}`,
  type: 'regex',
  pattern,
  priority: 0,
  cooldownSec: 0,
  active: true,
  interrupts: false,
  templateId: null,
  flowId: null,
  updatedAt: new Date(0),
})

const askAll = (catalog: Catalog, message: PreparedMessage): void => {
  for (const { matches } of catalog.triggers) matches(message)
}

const timeOf = (run: () => unknown): number => {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

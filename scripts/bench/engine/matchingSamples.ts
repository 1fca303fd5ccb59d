import type { Trigger } from '../../../shared/domain/trigger.ts'

/**
 * Made-up triggers of a shop, in a realistic mix: eight in twenty `equals`, eight `contains`, three `regex` (one in ten of them
 * without any certain word), one `number`. The first ones are the same for any count.
 */
export const sampleTriggers = (count: number): readonly Trigger[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `trigger-${index}`,
    ...patternOf(index),
    priority: index % 7,
    cooldownSec: 0,
    active: true,
    interrupts: false,
    templateId: null,
    flowId: null,
    updatedAt: new Date(0),
  }))

/** What people write: nine in ten texts ask for nothing that the first ten triggers know. The same for the same count. */
export const sampleTexts = (count: number): readonly string[] => {
  const random = dice(7)
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  return Array.from({ length: count }, (_, index) => {
    if (index % 10 === 0) return `${one(greetings) ?? ''}${productOf(Math.floor(random() * 10))}`
    if (index % 10 === 1) return String(Math.floor(random() * 90_000) + 20_000)
    const words = Array.from({ length: 2 + Math.floor(random() * 10) }, () =>
      random() < 0.2 ? productOf(-1 - Math.floor(random() * 5_000)) : (one(everyday) ?? ''),
    )
    return words.join(' ') + (one(['', '', '.', '?', '!', ' 🙏']) ?? '')
  })
}

const kinds = 'ecercecnececeecrecrc'

const patternOf = (index: number): Pick<Trigger, 'type' | 'pattern'> => {
  const product = productOf(index)
  const turn = Math.floor(index / kinds.length)
  const pick = (patterns: readonly string[]): string => patterns[(index + turn) % patterns.length] ?? product
  switch (kinds[index % kinds.length]) {
    case 'e':
      return {
        type: 'equals',
        pattern: pick([product, `quero ${product}`, `${product} por favor`, `Preço ${product}?`]),
      }
    case 'c':
      return {
        type: 'contains',
        pattern: pick([product, `${product}*`, `valor do ${product}`, `segunda via ${product}`]),
      }
    case 'n':
      return { type: 'number', pattern: turn % 4 === 3 ? `${index * 3}-${index * 3 + 2}` : String(index) }
    default:
      if ((index + turn) % 10 === 5)
        return { type: 'regex', pattern: `^\\d{${(turn % 5) + 1}}[./-]?\\d{${(turn % 7) + 1}}$` }
      return {
        type: 'regex',
        pattern: pick([
          `\\b(preço|valor|custo) d[oa] ${product}\\b`,
          `^(quero|queria) .*${product}`,
          `${product}.{0,20}(caro|barato)`,
          `n[aã]o (quero|gosto) .*${product}`,
        ]),
      }
  }
}

/** A name that no other number has; negative ones are for what nobody sells. */
const productOf = (index: number): string => {
  let rest = Math.abs(index) * 2_654_435 + (index < 0 ? 1 : 0)
  let name = index < 0 ? 'x' : ''
  for (let part = 0; part < 5; part += 1) {
    name += syllables[rest % syllables.length] ?? ''
    rest = Math.floor(rest / syllables.length)
  }
  return name
}
const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ja',
  'le',
  'mi',
  'no',
  'pu',
  'ra',
  'se',
  'ti',
  'vo',
  'xu',
  'ção',
  'lhe',
  'nhá',
  'que',
]
const greetings = ['', 'oi, ', 'bom dia! quero ', 'o preço do ', 'não quero mais ']
const everyday =
  'oi olá bom dia boa tarde eu você quero queria saber o a do da de um uma preço valor entrega pedido hoje amanhã quando chega meu minha não sim obrigado por favor pode me ajudar com boleto cartão pix loja horário aberto'.split(
    ' ',
  )

/** Numbers from 0 to 1 in a fixed order (linear congruential, Numerical Recipes). */
const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

import type { Template } from '../domain/template.ts'

/**
 * Which wording of a template a contact gets: a pure function of (contact, template, how often it was said before). With two or more
 * different wordings the same one never comes twice running, and all are said before one returns. Wordings that are not blank
 * replace `content`. Source: design "engine", messages.
 *
 * @param useCount how often this contact got this template before: 0, 1, 2, …
 */
export const pickWording = (
  template: Pick<Template, 'id' | 'content' | 'variants'>,
  contactId: string,
  useCount: number,
): string => {
  const wordings = [...new Set(template.variants.filter((variant) => variant.trim() !== ''))]
  const seed = `${contactId}\n${template.id}`
  return wordings[pickIndex(seed, wordings.length, useCount)] ?? template.content
}

const pickIndex = (seed: string, count: number, useCount: number): number => {
  if (count < 2) return 0
  if (count === 2) return (hash(seed) + useCount) % 2
  const round = Math.floor(useCount / count)
  const order = shuffled(`${seed}\n${round}`, count)
  const lastBefore = round === 0 ? undefined : shuffled(`${seed}\n${round - 1}`, count).at(-1)
  // Swapping the first two never touches the last, so the round before need not know about it.
  const place = useCount % count
  const swapped = order[0] === lastBefore && place < 2 ? 1 - place : place
  return order[swapped] ?? 0
}

/** 0 to count - 1 in an order that the seed alone decides (Fisher-Yates). */
const shuffled = (seed: string, count: number): readonly number[] => {
  const order = Array.from({ length: count }, (_, index) => index)
  for (let left = count - 1; left > 0; left -= 1) {
    const other = hash(`${seed}\n${left}`) % (left + 1)
    const [kept = 0, moved = 0] = [order[left], order[other]]
    order[left] = moved
    order[other] = kept
  }
  return order
}

/** FNV-1a, 32 bits, with the final mix of MurmurHash3 so that similar seeds do not give similar orders. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

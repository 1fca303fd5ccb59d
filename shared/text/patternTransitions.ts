import { conditions, type PatternProgram, start } from './patternProgram.ts'

/**
 * What may follow what in a pattern, ready to be looked up for eight positions at once. Positions are bits, 32 to a word; the bit
 * after the last position stands for the end of a match.
 */
export interface Transitions {
  /** Words that hold all positions. */
  readonly width: number
  /** What may follow where the given conditions hold; worked out when first asked for. */
  readonly where: (conditions: number) => Following
  /** Of each word: the first word with a position that may follow one of its own, and the one after the last. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Of each word: where its part of the tables begins, which has 4 * 256 numbers for each of those words. */
  readonly parts: Int32Array
}
export interface Following {
  /** What a match may begin with. */
  readonly first: Int32Array
  /** What follows each of the 256 sets of positions that a byte of a word stands for. */
  readonly table: Int32Array
}

export const transitionsOf = ({ size, asked, next }: PatternProgram): Transitions => {
  const width = Math.ceil((size + 1) / wordBits)
  const from = new Int32Array(width).fill(width)
  const to = new Int32Array(width)
  const followers = Array.from({ length: size }, (_, position) => next(position, conditions.all))
  for (const [position, all] of followers.entries()) {
    const word = wordOf(position)
    for (const follower of all) {
      from[word] = Math.min(at(from, word), wordOf(follower))
      to[word] = Math.max(at(to, word), wordOf(follower) + 1)
    }
  }
  const parts = new Int32Array(width + 1)
  for (let word = 0; word < width; word += 1) {
    from[word] = Math.min(at(from, word), at(to, word))
    parts[word + 1] = at(parts, word) + wordTable * (at(to, word) - at(from, word))
  }

  const following = (given: number): Following => {
    const table = new Int32Array(at(parts, width))
    for (const [position, all] of followers.entries()) {
      const bit = 1 << (position % byteBits)
      const own = positionBits(width, asked === 0 ? all : next(position, given))
      const source = wordOf(position)
      const byte = Math.floor(position / byteBits) % (wordBits / byteBits)
      for (let word = at(from, source); word < at(to, source); word += 1) {
        const sets = at(parts, source) + wordTable * (word - at(from, source)) + byteSets * byte
        // Every set whose highest position is this one: what follows the others, and what follows this one.
        for (let set = bit; set < bit * 2; set += 1) table[sets + set] = at(table, sets + set - bit) | at(own, word)
      }
    }
    return { first: positionBits(width, next(start, given)), table }
  }
  const known: Following[] = []
  return {
    width,
    where: (given) => (known[given] ??= following(given)),
    from,
    to,
    parts,
  }
}

/** Positions as bits. */
export const positionBits = (width: number, positions: readonly number[]): Int32Array => {
  const bits = new Int32Array(width)
  for (const position of positions) bits[wordOf(position)] = at(bits, wordOf(position)) | (1 << (position % wordBits))
  return bits
}

const wordBits = 32
const byteBits = 8
const byteSets = 2 ** byteBits
const wordTable = (wordBits / byteBits) * byteSets

const wordOf = (position: number): number => Math.floor(position / wordBits)

/** Only asked for places that are there. */
const at = (numbers: Int32Array, place: number): number => numbers[place] ?? 0

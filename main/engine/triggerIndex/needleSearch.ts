/** Looks for all needles at once in one walk over the text. Tells the position of each needle in the list, once, in any order. */
export type NeedleSearch = (text: string) => readonly number[]

/**
 * Aho-Corasick: a trie of the needles in which every node knows where to go on when the text leaves its path, so that a text is
 * read once however many needles there are. A text costs its length plus the number of needles found.
 *
 * @param needles different from each other, none empty.
 */
export const compileNeedles = (needles: readonly string[]): NeedleSearch => {
  const trie = plant(needles)
  const { fallbacks, hits } = connect(trie)
  const { needleAt, letterOf, childOf } = trie

  return (text) => {
    let found: Set<number> | null = null
    let node = root
    for (let index = 0; index < text.length; index += 1) {
      const letter = letterOf(text.charCodeAt(index))
      if (letter === unknownLetter) {
        node = root
        continue
      }
      let next = childOf(node, letter)
      while (next === none && node !== root) {
        node = at(fallbacks, node)
        next = childOf(node, letter)
      }
      node = next === none ? root : next
      // What ends here; the shorter needles that end here too follow. One met before has been followed before.
      for (let hit = at(hits, node); hit !== root; hit = at(hits, at(fallbacks, hit))) {
        found ??= new Set()
        const needle = at(needleAt, hit)
        if (found.has(needle)) break
        found.add(needle)
      }
    }
    return found === null ? nothing : [...found]
  }
}

const root = 0
const none = -1
const unknownLetter = 0
const nothing: readonly number[] = []

/** Typed arrays hold a number at each position that is asked for here. */
const at = (numbers: Int32Array | Uint16Array, index: number): number => numbers[index] ?? none

interface Trie {
  /** Of each node the needle that ends there, or `none`. */
  readonly needleAt: Int32Array
  readonly parents: Int32Array
  /** The letter that leads from the parent to the node. */
  readonly letters: Int32Array
  readonly depths: Int32Array
  readonly size: number
  /** UTF-16 units that occur in needles, counted from 1; `unknownLetter` for all others. */
  readonly letterOf: (unit: number) => number
  readonly childOf: (node: number, letter: number) => number
}

const plant = (needles: readonly string[]): Trie => {
  const units = needles.reduce((sum, needle) => sum + needle.length, 0)
  const [needleAt, parents, letters, depths] = [
    filled(units + 1, none),
    ints(units + 1),
    ints(units + 1),
    ints(units + 1),
  ]
  const letterNumbers = new Uint16Array(0x10000)
  const edges = edgeTable(units)
  let [letterCount, size] = [0, 1]
  for (const [index, needle] of needles.entries()) {
    let node = root
    for (let place = 0; place < needle.length; place += 1) {
      const unit = needle.charCodeAt(place)
      if (letterNumbers[unit] === unknownLetter) letterNumbers[unit] = letterCount += 1
      const letter = at(letterNumbers, unit)
      let child = edges.get(node, letter)
      if (child === none) {
        child = size
        size += 1
        edges.add(node, letter, child)
        parents[child] = node
        letters[child] = letter
        depths[child] = place + 1
      }
      node = child
    }
    needleAt[node] = index
  }
  return { needleAt, parents, letters, depths, size, letterOf: (unit) => at(letterNumbers, unit), childOf: edges.get }
}

/**
 * `fallbacks`: of each node the one of the longest other needle beginning that the node's text ends with. `hits`: of each node the
 * nearest one on that way, itself included, where a needle ends, or the root.
 */
const connect = (trie: Trie): { readonly fallbacks: Int32Array; readonly hits: Int32Array } => {
  const { needleAt, parents, letters, depths, size, childOf } = trie
  const [fallbacks, hits] = [ints(size), ints(size)]
  const nodes = Int32Array.from({ length: size - 1 }, (_, index) => index + 1)
  // A node's way back leads to a lesser depth.
  for (const node of nodes.sort((one, other) => at(depths, one) - at(depths, other))) {
    const parent = at(parents, node)
    const letter = at(letters, node)
    let back = parent
    let next = none
    while (next === none && back !== root) {
      back = at(fallbacks, back)
      next = childOf(back, letter)
    }
    fallbacks[node] = next === none ? root : next
    hits[node] = at(needleAt, node) === none ? at(hits, at(fallbacks, node)) : node
  }
  return { fallbacks, hits }
}

/** A hash table of at most `count` edges: open addressing in flat arrays, twice as large as needed. */
const edgeTable = (count: number) => {
  const slots = 2 ** Math.ceil(Math.log2(count * 2 + 2))
  const [froms, byLetters, tos] = [filled(slots, none), ints(slots), ints(slots)]
  const slotOf = (node: number, letter: number): number => {
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 0) & (slots - 1)
    while (froms[slot] !== none && (froms[slot] !== node || byLetters[slot] !== letter)) slot = (slot + 1) & (slots - 1)
    return slot
  }
  return {
    get: (node: number, letter: number): number => {
      const slot = slotOf(node, letter)
      return froms[slot] === none ? none : at(tos, slot)
    },
    add: (node: number, letter: number, child: number): void => {
      const slot = slotOf(node, letter)
      froms[slot] = node
      byLetters[slot] = letter
      tos[slot] = child
    },
  }
}

const ints = (length: number): Int32Array => new Int32Array(length)
const filled = (length: number, value: number): Int32Array => ints(length).fill(value)

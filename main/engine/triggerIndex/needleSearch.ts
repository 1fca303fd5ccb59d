import { childOf, type NeedleTrie, none, plantTrie, root } from './needleTrie.ts'

/** Looks for all needles at once in one walk over the text. Tells the place in the list of each needle found, once, in any order. */
export type NeedleSearch = (text: string) => readonly number[]

/**
 * Aho-Corasick: a trie of the needles in which every node knows where to go on when the text leaves its path, so that a text is
 * read once however many needles there are. A text costs its length plus the number of needles found.
 *
 * @param needles different from each other, none empty.
 */
export const compileNeedles = (needles: readonly string[]): NeedleSearch => {
  const trie = plantTrie(needles)
  const { fallbacks, hits } = connect(trie)
  const { needleAt } = trie
  // Most of a text is read at the root, which may have many children.
  const beginnings = new Int32Array(0x10000)
  for (let child = 1; child < at(trie.children, root + 1); child += 1) beginnings[at(trie.units, child)] = child

  return (text) => {
    let found: Set<number> | null = null
    let node = root
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index)
      let next = none
      while (node !== root) {
        next = childOf(trie, node, unit)
        if (next !== none) break
        node = at(fallbacks, node)
      }
      node = next === none ? at(beginnings, unit) : next
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

const nothing: readonly number[] = []

/**
 * `fallbacks`: of each node the one of the longest other beginning of a needle that the node's text ends with. `hits`: of each node
 * the nearest one on that way, itself included, where a needle ends, or the root.
 */
const connect = (trie: NeedleTrie): { readonly fallbacks: Int32Array; readonly hits: Int32Array } => {
  const { needleAt, parents, units } = trie
  const fallbacks = new Int32Array(needleAt.length)
  const hits = new Int32Array(needleAt.length)
  // Level by level: the way back leads to nodes that are done.
  for (let node = root + 1; node < needleAt.length; node += 1) {
    let back = at(parents, node)
    let next = none
    while (next === none && back !== root) {
      back = at(fallbacks, back)
      next = childOf(trie, back, at(units, node))
    }
    fallbacks[node] = next === none ? root : next
    hits[node] = at(needleAt, node) === none ? at(hits, at(fallbacks, node)) : node
  }
  return { fallbacks, hits }
}

/** Only asked for places that are there. */
const at = (numbers: Int32Array, place: number): number => numbers[place] ?? none

/** A trie of needles. Its nodes are numbered level by level, the root first; the children of a node follow one another. */
export interface NeedleTrie {
  /** Of each node the place in the list of the needle that ends there, or `none`. */
  readonly needleAt: Int32Array
  /** Of each node the UTF-16 unit that leads to it, ascending among the children of a node. */
  readonly units: Int32Array
  readonly parents: Int32Array
  /** Of each node its first child; its last one comes before the first child of the next node. */
  readonly children: Int32Array
}

export const root = 0
export const none = -1

/** @param needles different from each other, none empty. */
export const plantTrie = (needles: readonly string[]): NeedleTrie => {
  const sorted = [...needles.keys()].sort((one, other) => (textOf(needles, one) < textOf(needles, other) ? -1 : 1))
  const [needleAt, units, parents, children] = [[none], [none], [none], [1]]
  // Of each node the needles that begin with its text, which lie together.
  const spans = [{ begin: 0, end: sorted.length, depth: 0 }]
  for (const [node, { begin, end, depth }] of spans.entries()) {
    let unit = none
    for (let place = begin; place < end; place += 1) {
      const needle = sorted[place] ?? none
      const text = textOf(needles, needle)
      if (text.length === depth) {
        needleAt[node] = needle
        continue
      }
      const last = spans.at(-1)
      if (last !== undefined && text.charCodeAt(depth) === unit) {
        last.end = place + 1
        continue
      }
      unit = text.charCodeAt(depth)
      spans.push({ begin: place, end: place + 1, depth: depth + 1 })
      needleAt.push(none)
      units.push(unit)
      parents.push(node)
    }
    children[node + 1] = spans.length
  }
  return {
    needleAt: Int32Array.from(needleAt),
    units: Int32Array.from(units),
    parents: Int32Array.from(parents),
    children: Int32Array.from(children),
  }
}

/** The child of a node that a unit leads to, or `none`. */
export const childOf = ({ units, children }: NeedleTrie, node: number, unit: number): number => {
  let low = at(children, node)
  const end = at(children, node + 1)
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (at(units, middle) < unit) low = middle + 1
    else high = middle
  }
  return low < end && at(units, low) === unit ? low : none
}

const textOf = (needles: readonly string[], needle: number): string => needles[needle] ?? ''

/** Only asked for places that are there. */
const at = (numbers: Int32Array, place: number): number => numbers[place] ?? none

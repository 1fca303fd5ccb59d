/** What can be known about a JSON text without building its value, so that a hostile one costs nothing. */
export interface JsonScan {
  readonly depth: number
  /** The text ends inside a string, a list or an object. */
  readonly cutOff: boolean
  /** Fields that stand twice in one object, as written; JSON keeps only the last one. */
  readonly repeated: readonly string[]
}

/** Walks over the tokens of a text that may or may not be JSON. Linear, and by hand: a regex would overflow on long strings. */
export const scanJson = (text: string): JsonScan => {
  /** The fields seen so far of each open object; null for a list. */
  const open: (Set<string> | null)[] = []
  const repeated = new Set<string>()
  let depth = 0
  /** The string just read, which is a field if a colon follows. */
  let string = ''
  let index = 0
  while (index < text.length) {
    switch (text[index]) {
      case '"': {
        const end = endOfString(text, index)
        if (end === -1) return { depth, cutOff: true, repeated: [...repeated] }
        string = text.slice(index + 1, end)
        index = end
        break
      }
      case '{':
        open.push(new Set())
        depth = Math.max(depth, open.length)
        break
      case '[':
        open.push(null)
        depth = Math.max(depth, open.length)
        break
      case '}':
      case ']':
        open.pop()
        break
      case ':': {
        const fields = open.at(-1)
        if (fields?.has(string) === true) repeated.add(string)
        fields?.add(string)
        break
      }
      default:
        break
    }
    index += 1
  }
  return { depth, cutOff: open.length > 0, repeated: [...repeated] }
}

/** The index of the closing quote, -1 when there is none. */
const endOfString = (text: string, start: number): number => {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1
    else if (text[index] === '"') return index
  }
  return -1
}

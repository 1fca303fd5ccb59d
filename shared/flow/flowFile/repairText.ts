/**
 * The same JSON with every text made storable: half characters (lone surrogates) and NUL become U+FFFD, because UTF-8 has no form
 * for the first and PostgreSQL refuses the second. `repaired` counts the texts that changed. Call it on JSON of limited depth.
 */
export const repairText = (json: unknown): { json: unknown; repaired: number } => {
  let repaired = 0
  const text = (value: string): string => {
    const storable = value.toWellFormed().replaceAll('\0', '\uFFFD')
    if (storable !== value) repaired += 1
    return storable
  }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [text(key), walk(inner)]))
  }
  return { json: walk(json), repaired }
}

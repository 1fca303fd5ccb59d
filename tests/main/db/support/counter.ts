/** Ids that differ from each other and say nothing. */
export function idCounter(prefix = 'id'): () => string {
  let count = 0
  return () => `${prefix}-${(count += 1)}`
}

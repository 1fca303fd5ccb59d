/** Ids that can be told apart and foreseen: `id-1`, `id-2` … */
export const counter = (): (() => string) => {
  let last = 0
  return () => {
    last += 1
    return `id-${last}`
  }
}

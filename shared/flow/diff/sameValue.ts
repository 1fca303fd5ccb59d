/** Whether two lists of plain values hold the same in the same order. */
export const sameValue = (
  a: readonly (string | number | boolean | null)[],
  b: readonly (string | number | boolean | null)[],
): boolean => a.length === b.length && a.every((value, index) => value === b[index])

/** The parameter marks of an `IN (…)` list for these values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

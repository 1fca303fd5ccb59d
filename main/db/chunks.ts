/** Values in one query at most: Prisma refuses more parameters than its SQLite adapter names (999), and cannot split every query. */
const valuesAtOnce = 500

/** The values in pieces that one query can ask about. */
export const chunks = <T>(values: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / valuesAtOnce) }, (_, index) =>
    values.slice(index * valuesAtOnce, (index + 1) * valuesAtOnce),
  )

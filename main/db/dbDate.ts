/** A date as SQLite keeps it: ISO 8601 in UTC with milliseconds and `+00:00`, so that the order as text is the order in time. */
export const toDbDate = (date: Date): string => `${date.toISOString().slice(0, -1)}+00:00`

/** The date of a stored text; throws when it is none. */
export function fromDbDate(text: string): Date {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw new TypeError(`Not a stored date: ${text}`)
  return date
}

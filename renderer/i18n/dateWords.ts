import type { Language } from '../../shared/domain/settings.ts'

/** Each takes an instant as ISO 8601. */
export type DateWords = {
  /** For example 14:32. */
  time: (at: string) => string
  /** For example 3 de mai. de 2026, 14:32. */
  dateTime: (at: string) => string
  /** Distance from `now` (milliseconds since 1970) for the last week, for example "há 5 minutos"; the date after that. */
  ago: (at: string, now: number) => string
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Builds the words for one language; `timeZone` undefined = the system's. */
export function dateWords(language: Language, timeZone: string | undefined): DateWords {
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone })
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone })
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const distance = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return {
    time: (at) => time.format(new Date(at)),
    dateTime: (at) => dateTime.format(new Date(at)),
    ago: (at, now) => {
      const then = Date.parse(at)
      const past = Math.max(0, now - then)
      if (past < minute) return distance.format(0, 'second')
      if (past < hour) return distance.format(-Math.floor(past / minute), 'minute')
      if (past < day) return distance.format(-Math.floor(past / hour), 'hour')
      if (past < 7 * day) return distance.format(-Math.floor(past / day), 'day')
      return date.format(new Date(then))
    },
  }
}

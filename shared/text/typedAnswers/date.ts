import type { Language } from '../../domain/settings.ts'
import { fold } from '../fold.ts'
import { plainLine } from './plainLine.ts'

/**
 * A day of the calendar that is the whole answer, as YYYY-MM-DD; null = not one. Day first in Portuguese ("25/12/2025",
 * "25 de dezembro de 2025"), month first in English ("12/25/2025", "December 25, 2025"); the year first in both. Two digits of
 * a year mean 1969 to 2068 (the rule of POSIX).
 */
export const readDate = (text: string, language: Language): string | null => {
  const line = fold(plainLine(text))
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(line)
  if (yearFirst !== null) return calendarDay(yearFirst[1], yearFirst[2], yearFirst[3])
  const numeric = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(line)
  if (numeric !== null) {
    const [day, month] = language === 'pt-BR' ? [numeric[1], numeric[3]] : [numeric[3], numeric[1]]
    return calendarDay(numeric[4], month, day)
  }
  const dayThenName = /^(\d{1,2})(?:[°oa]|st|nd|rd|th)?(?: de | of |[ -])([a-z]+)\.?(?: de |, ?|[ -])(\d{4})$/.exec(
    line,
  )
  if (dayThenName !== null) return calendarDay(dayThenName[3], monthNumber(dayThenName[2]), dayThenName[1])
  const nameThenDay = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(line)
  if (nameThenDay !== null) return calendarDay(nameThenDay[3], monthNumber(nameThenDay[1]), nameThenDay[2])
  return null
}

/** Portuguese and English names; an abbreviation of three letters or more counts too. */
const monthNumber = (name = ''): string | undefined => {
  const known = monthNames.findIndex((names) => names.some((full) => name.length >= 3 && full.startsWith(name)))
  return known < 0 ? undefined : String(known + 1)
}

const monthNames = [
  ['janeiro', 'january'],
  ['fevereiro', 'february'],
  ['marco', 'march'],
  ['abril', 'april'],
  ['maio', 'may'],
  ['junho', 'june'],
  ['julho', 'july'],
  ['agosto', 'august'],
  ['setembro', 'september'],
  ['outubro', 'october'],
  ['novembro', 'november'],
  ['dezembro', 'december'],
]

const calendarDay = (yearText = '', monthText = '', dayText = ''): string | null => {
  const short = yearText.length === 2
  const year = Number(yearText) + (short ? (Number(yearText) < 69 ? 2000 : 1900) : 0)
  const [month, day] = [Number(monthText), Number(dayText)]
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return [String(year), monthText.padStart(2, '0'), dayText.padStart(2, '0')].join('-')
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

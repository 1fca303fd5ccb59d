import { fromDbDate } from './dbDate.ts'
import type { SqlRow } from './sqlTx.ts'

/**
 * Readers of one column of a row. A column that is missing or of another kind is a mistake in our SQL, never a person's: it throws.
 */
export function textCell(row: SqlRow, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw wrongCell(column, value)
  return value
}

export const textCellOrNull = (row: SqlRow, column: string): string | null =>
  row[column] === null ? null : textCell(row, column)

export function numberCell(row: SqlRow, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw wrongCell(column, value)
  return value
}

export function flagCell(row: SqlRow, column: string): boolean {
  const value = row[column]
  if (value === 0 || value === false) return false
  if (value === 1 || value === true) return true
  throw wrongCell(column, value)
}

export const dateCell = (row: SqlRow, column: string): Date => fromDbDate(textCell(row, column))

export const dateCellOrNull = (row: SqlRow, column: string): Date | null =>
  row[column] === null ? null : dateCell(row, column)

/** The value of a JSON column; null when it is empty. */
export function jsonCell(row: SqlRow, column: string): unknown {
  const text = textCellOrNull(row, column)
  return text === null ? null : JSON.parse(text)
}

const wrongCell = (column: string, value: unknown) =>
  new TypeError(`Column ${column} is ${value === undefined ? 'missing' : typeof value}`)

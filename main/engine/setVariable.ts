import { bounds } from './bounds.ts'
import { cutText } from './cutText.ts'
import type { Turn } from './turn.ts'
import { noted } from './turn.ts'

/** Keeps a collected value under its name in the live conversation; a value it had before is replaced. */
export const setVariable = (turn: Turn, name: string, value: string): Turn => {
  if (turn.live === null) return turn
  const { vars } = turn.live.state
  const after = cutText(value, bounds.variable)
  const before = vars.find(([key]) => key === name)?.[1] ?? null
  const pair: [string, string] = [name, after]
  const next = before === null ? [...vars, pair] : vars.map((old) => (old[0] === name ? pair : old))
  return noted(
    { ...turn, live: { ...turn.live, state: { ...turn.live.state, vars: next } } },
    { kind: 'variable_set', name, before, after },
  )
}

import { templateParts } from './templateParts.ts'

export interface Rendered {
  readonly text: string
  /** Names of the variables that had nothing to say and no default, each once, in order. */
  readonly empty: readonly string[]
}

/**
 * Fills a template in one pass. A variable that is unknown or blank says its default, or nothing; then the spaces around it are
 * tidied ("Olá {{nome}}!" becomes "Olá!"). Values are text: what looks like a placeholder inside one is printed as it is.
 * Source: design "engine", rendering.
 *
 * @example render('Olá {{nome|cliente}}!', new Map()).text === 'Olá cliente!'
 */
export const render = (template: string, variables: ReadonlyMap<string, string>): Rendered => {
  const runs: string[] = ['']
  const empty = new Set<string>()
  const say = (text: string) => runs.push(`${runs.pop() ?? ''}${text}`)
  for (const part of templateParts(template)) {
    if (part.kind === 'text') {
      say(part.text)
      continue
    }
    const value = variables.get(part.name) ?? ''
    const text = value.trim() === '' ? (part.fallback ?? '') : value
    if (text.trim() !== '') say(text)
    else {
      runs.push('')
      if (part.fallback === null && part.name !== '') empty.add(part.name)
    }
  }
  return { text: joined(runs), empty: [...empty] }
}

/** Joins what was said between silent variables. Spaces between two of them are spaces around one. */
const joined = ([first = '', ...rest]: readonly string[]): string => {
  const done: string[] = []
  let before = first
  for (const [index, run] of rest.entries()) {
    if (onlySpaces.test(run) && index < rest.length - 1) {
      before += run
      continue
    }
    const [left, right] = tidied(before, run)
    done.push(left)
    before = right
  }
  return [...done, before].join('')
}

/** The spaces on both sides of a silent variable: one at most, none at the edge of a line or before punctuation. */
const tidied = (before: string, after: string): readonly [string, string] => {
  const left = before.slice(0, endOfText(before))
  const right = after.replace(/^[ \t\u00a0]+/, '')
  const hadSpace = left.length < before.length || right.length < after.length
  const atEdge = '\n([¿¡'.includes(left.slice(-1)) || right === '' || /^[\n\r,.;:!?…)\]]/.test(right)
  return [left, hadSpace && !atEdge ? ` ${right}` : right]
}

const onlySpaces = /^[ \t\u00a0]*$/

const endOfText = (text: string): number => {
  let end = text.length
  while (end > 0 && ' \t\u00a0'.includes(text.charAt(end - 1))) end -= 1
  return end
}

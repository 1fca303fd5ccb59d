/** One measured figure, with what is asked of it where something is. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** "x" for a ratio. */
  readonly unit: 'x' | 'ms' | 'µs' | '/s'
  readonly target: { readonly atMost: number } | { readonly atLeast: number } | null
  /** What stood on both sides, for a person. */
  readonly detail: string
}

export const isMet = ({ value, target }: Figure): boolean =>
  target === null || ('atMost' in target ? value <= target.atMost : value >= target.atLeast)

/** One line for a person. */
export const figureLine = (figure: Figure): string =>
  `  ${figure.name}: ${shown(figure)}${wanted(figure)}${figure.detail === '' ? '' : ` (${figure.detail})`}`

export const shown = ({ value, unit }: Figure): string =>
  `${value.toFixed(unit === '/s' ? 0 : 2)}${unit === 'x' ? 'x' : ` ${unit}`}`

function wanted(figure: Figure): string {
  const { target } = figure
  if (target === null) return ''
  const bound = 'atMost' in target ? `at most ${target.atMost}` : `at least ${target.atLeast}`
  return `, wanted ${bound}${isMet(figure) ? '' : ': MISSED'}`
}

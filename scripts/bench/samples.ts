/** A percentile of measured values, by the nearest rank; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

/** Two things measured alternately in one run, in milliseconds, and how they compare. */
export interface Comparison {
  readonly name: string
  readonly samples: number
  readonly ours: { readonly p50: number; readonly p99: number }
  readonly bare: { readonly p50: number; readonly p99: number }
  /** Ours divided by bare. */
  readonly ratio: { readonly p50: number; readonly p99: number }
}

export function comparison(name: string, ours: readonly number[], bare: readonly number[]): Comparison {
  const [our, other] = [ours, bare].map((values) => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99) }))
  if (our === undefined || other === undefined) throw new Error('nothing was measured')
  return {
    name,
    samples: ours.length,
    ours: our,
    bare: other,
    ratio: { p50: our.p50 / other.p50, p99: our.p99 / other.p99 },
  }
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 0)} ms`

/** One line for a person: both sides and the ratio. */
export const comparisonLine = ({ name, ours, bare, ratio, samples }: Comparison): string =>
  `${name}: p50 ${ms(ours.p50)} beside ${ms(bare.p50)} = ${ratio.p50.toFixed(2)}x, ` +
  `p99 ${ms(ours.p99)} beside ${ms(bare.p99)} = ${ratio.p99.toFixed(2)}x (${samples} samples)`

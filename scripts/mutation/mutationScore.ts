import { z } from 'zod'

export interface MutationScore {
  /** Percent of the mutants that a test noticed; what is not covered counts as not noticed. */
  readonly score: number
  readonly noticed: number
  readonly total: number
}

/** Reads a report of Stryker. Mutants that no program can be made of (compile errors, ignored ones) do not count. */
export function scoreOf(report: unknown): MutationScore {
  const { files } = reportSchema.parse(report)
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const noticed = statuses.filter((status) => status === 'Killed' || status === 'Timeout').length
  const total = noticed + statuses.filter((status) => status === 'Survived' || status === 'NoCoverage').length
  return { score: total === 0 ? 0 : (100 * noticed) / total, noticed, total }
}

const reportSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
})

/** How one case ended. `expected` and `seen` are short texts for people. */
export interface CaseOutcome {
  readonly id: string
  readonly passed: boolean
  readonly expected: string
  readonly seen: string
  readonly why: string
}

interface CaseReport {
  readonly outcomes: readonly CaseOutcome[]
  /** What the cases ask for and the product cannot do yet, in sentences; never counted as passed. */
  readonly notRun: readonly string[]
}

/** One kind of case file. `run` fails with a ZodError when the file does not have its format. */
export interface CaseKind {
  readonly fileName: string
  readonly run: (json: unknown) => CaseReport | Promise<CaseReport>
}

/** A value as it stands in a case file, short enough for one line. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}

import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ZodError } from 'zod'
import { badFlows } from './badFlows.ts'
import type { CaseKind, CaseOutcome } from './caseKind.ts'
import { matching } from './matching.ts'
import { naughtyMessages } from './naughtyMessages.ts'

/** A new kind of case is one file beside this one and one line here. */
const kinds: readonly CaseKind[] = [matching, badFlows, naughtyMessages]

export interface CaseRun {
  readonly ok: boolean
  /** What the terminal shows, the last line always `N passed, N failed` or the reason why nothing ran. */
  readonly lines: readonly string[]
}

/** Runs whichever case files a folder holds through the product's own code. */
export const runCaseFolder = async (folder: string): Promise<CaseRun> => {
  const names = kinds.map(({ fileName }) => fileName).join(', ')
  if (!existsSync(folder)) return refused(`There is no folder ${folder}. Give the folder that holds ${names}.`)
  if (!statSync(folder).isDirectory()) return refused(`${folder} is not a folder. Give the folder that holds ${names}.`)
  const present = kinds.filter(({ fileName }) => existsSync(join(folder, fileName)))
  if (present.length === 0) return refused(`${folder} holds no cases. Looked for ${names}.`)

  const runs: KindRun[] = []
  for (const kind of present) runs.push(await runKind(kind, join(folder, kind.fileName)))
  const passed = sum(runs.map((run) => run.passed))
  const failed = sum(runs.map((run) => run.failed))
  return { ok: failed === 0, lines: [...runs.flatMap(({ lines }) => lines), `${passed} passed, ${failed} failed`] }
}

interface KindRun {
  readonly lines: readonly string[]
  readonly passed: number
  readonly failed: number
}

/** A file that cannot be used is one failure; the other files still run. */
const runKind = async ({ fileName, run }: CaseKind, path: string): Promise<KindRun> => {
  const unusable = (sentence: string): KindRun => ({ lines: [`${fileName}: ${sentence}`], passed: 0, failed: 1 })
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'))
    const { outcomes, notRun } = await run(json)
    const failures = outcomes.filter((outcome) => !outcome.passed)
    const passed = outcomes.length - failures.length
    const lines = [
      `${fileName}: ${passed} passed, ${failures.length} failed`,
      ...failures.flatMap(failureLines),
      ...notRun.map((what) => `  not run yet: ${what}`),
    ]
    return { lines, passed, failed: failures.length }
  } catch (error) {
    if (error instanceof ZodError) return unusable(`does not have the format of its kind${placeOf(error)}`)
    if (error instanceof SyntaxError) return unusable(`is not JSON (${error.message})`)
    throw error
  }
}

const failureLines = ({ id, why, expected, seen }: CaseOutcome): readonly string[] => [
  `  FAILED ${id}${why === '' ? '' : ` (${why})`}`,
  `    expected ${expected}`,
  `    seen     ${seen}`,
]

const placeOf = ({ issues: [first] }: ZodError): string =>
  first === undefined ? '' : `, at ${first.path.join(' > ') || 'its top'}: ${first.message}`

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const refused = (sentence: string): CaseRun => ({ ok: false, lines: [sentence] })

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fix } from '../../../shared/flow/check/fix.ts'
import type { Problem } from '../../../shared/flow/check/problem.ts'

/** Problems and their repairs in the person's language. */
export interface ProblemText {
  readonly sentence: (problem: Problem) => string
  /** What the button of a repair says. */
  readonly repair: (problem: Problem, fix: Fix) => string
}

/** The texts of the checker's problems; the same value until the language changes. */
export function useProblemText(): ProblemText {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      sentence: ({ code, params }) => t(`problems.${code}.sentence`, { ...params, defaultValue: code }),
      repair: ({ code }, { kind, params }) =>
        t(`problems.${code}.fix.${kind}`, { ...params, defaultValue: t('editor.problems.repair') }),
    }),
    [t],
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportWarning } from '../../../shared/api/flowFileCalls.ts'
import type { FileProblem } from '../../../shared/flow/flowFile/fileProblem.ts'

/** What is said about files, in the person's language. */
export function useFileSentences(): {
  refusal: (problem: FileProblem) => string
  warning: (warning: ImportWarning) => string
} {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      refusal: ({ code, params }) => t(`flowFile.problems.${code}`, { ...params, defaultValue: code }),
      warning: ({ kind, code, params }) =>
        kind === 'file'
          ? t(`flowFile.warnings.${code}`, { ...params, defaultValue: code })
          : t(`problems.${code}.sentence`, { ...params, defaultValue: code }),
    }),
    [t],
  )
}

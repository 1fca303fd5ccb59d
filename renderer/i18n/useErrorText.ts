import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { errorKey } from './errorKey.ts'

/** A sentence, in the person's language, for anything a call of the api may fail with. */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation()
  return useCallback((error) => t(errorKey(error)), [t])
}

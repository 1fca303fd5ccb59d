import { useMemo } from 'react'
import { dateWords, type DateWords } from './dateWords.ts'
import { useLanguage } from './useLanguage.ts'

/** Dates and times in words, in the language and the time zone of the person. See `dateWords`. */
export function useDates(): DateWords {
  const language = useLanguage()
  return useMemo(() => dateWords(language, undefined), [language])
}

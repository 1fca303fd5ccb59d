import { useDeferredValue, useMemo } from 'react'
import type { Problem } from '../../../shared/flow/check/problem.ts'
import { checkFlow } from '../../../shared/flow/check/checkFlow.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useEditor } from '../store/EditorContext.tsx'

/** What is wrong with the flow as it is drawn now. Worked out after what was typed is on the screen, so typing never waits for it. */
export function useFlowProblems(): readonly Problem[] {
  const language = useLanguage()
  const document = useDeferredValue(useEditor((state) => state.document))
  return useMemo(() => checkFlow(document, language), [document, language])
}

import { useTranslation } from 'react-i18next'
import type { StepExit } from '../../../shared/flow/exits.ts'

/** The words on a way out: the answer's own, or the name of the way. */
export function useExitLabel(): (exit: StepExit) => string {
  const { t } = useTranslation()
  return ({ label }) => (label.kind === 'answer' ? label.text.trim() : t(`editor.exits.${label.kind}`))
}

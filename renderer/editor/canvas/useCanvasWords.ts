import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasWords } from './canvasWords.ts'

/** The names of nodes and lines in the person's language; the same value until the language changes. */
export function useCanvasWords(): CanvasWords {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      start: t('editor.start.title'),
      step: (type, title) => t('editor.canvas.step', { kind: t(`editor.kinds.${type}`), title }),
      line: (from, to) => t('editor.canvas.line', { from, to }),
    }),
    [t],
  )
}

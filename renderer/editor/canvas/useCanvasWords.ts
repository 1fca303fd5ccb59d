import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CanvasWords } from './canvasWords.ts'

/** The names of nodes and lines in the person's language; the same value until the language changes. */
export function useCanvasWords(): CanvasWords {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      start: t('editor.start.title'),
      stepRole: { 'aria-roledescription': t('editor.canvas.aria.node') },
      lineRole: { 'aria-roledescription': t('editor.canvas.aria.line') },
      step: (type, title) => t('editor.canvas.step', { kind: t(`editor.kinds.${type}`), title }),
      note: (text) => t('commands.notes.named', { text: text.slice(0, 60) }),
      group: (title) => t('commands.groupFields.named', { title }),
      line: (from, to) => t('editor.canvas.line', { from, to }),
    }),
    [t],
  )
}

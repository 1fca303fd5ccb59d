import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowVersionDocument } from '../../../shared/api/contract.ts'
import type { PictureWords } from '../../../shared/flow/picture/pictureWords.ts'

/** What pictures of a flow say besides its own texts, in the person's language. */
export function usePictureWords(): (flow: FlowVersionDocument) => PictureWords {
  const { t } = useTranslation()
  return useCallback(
    ({ document, status, version }) => ({
      subtitle: t('flowFiles.picture.subtitle', {
        state: status === 'draft' ? t('flowFiles.picture.draft') : t('flowFiles.picture.version', { version }),
        steps: t('home.card.steps', { count: document.steps.length }),
      }),
      unnamed: t('flowFiles.import.unnamed'),
      start: t('editor.start.title'),
      noTriggers: t('editor.start.noTriggers'),
      rule: (type) => t(`editor.start.shortRules.${type}`),
      moreTriggers: (count) => t('editor.start.moreTriggers', { count }),
      untitled: t('editor.canvas.untitled'),
      noText: (type) => t(`editor.canvas.noText.${type}`),
      keeps: (variable) => t('editor.canvas.keeps', { variable }),
      exit: (kind) => t(`editor.exits.${kind}`),
      blankAnswer: t('editor.canvas.blankAnswer'),
      openExit: t('editor.canvas.openExit'),
    }),
    [t],
  )
}

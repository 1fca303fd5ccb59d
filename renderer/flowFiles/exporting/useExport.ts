import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { flowFileName } from '../../../shared/flow/flowFile/flowFileName.ts'
import { writeFlowFile } from '../../../shared/flow/flowFile/writeFlowFile.ts'
import { flowPicture, type FlowPicture } from '../../../shared/flow/picture/flowPicture.ts'
import { api } from '../../api.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { flowFileToast, type ExportFormat } from '../FlowFilesContext.ts'
import { pngOf } from './pngOf.ts'
import { printPicture } from './printPicture.ts'
import { saveFile } from './saveFile.ts'
import { usePictureWords } from './usePictureWords.ts'

/** Printing the canvas's ground would only cost ink. */
const paper = '#ffffff'

interface Wanted {
  readonly flowKey: string
  /** null: what an editor opens. */
  readonly version: number | null
  readonly format: ExportFormat
}

/** Takes a version of a flow out of the app in the wanted form. `failure`: why that did not happen, in a sentence. */
export function useExport(onDone: () => void): {
  run: (wanted: Wanted) => void
  busy: boolean
  failure: string | null
} {
  const { t } = useTranslation()
  const { show } = useToasts()
  const errorText = useErrorText()
  const wordsFor = usePictureWords()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ flowKey, version, format }: Wanted): Promise<string | null> => {
      const flow = await api.flows.version({ flowKey, version })
      const { document, status } = flow
      const named = status === 'draft' ? document.name : `${document.name.slice(0, 70)} v${flow.version}`
      const name = flowFileName(named)
      const picture = (): FlowPicture => flowPicture(document, wordsFor(flow))
      switch (format) {
        case 'prosa':
          return saved(name, new Blob([writeFlowFile(document, flow)], { type: 'application/json' }))
        case 'svg':
          return saved(withEnding(name, 'svg'), new Blob([picture().svg], { type: 'image/svg+xml' }))
        case 'png':
          return saved(withEnding(name, 'png'), await pngOf(picture()).catch(asNotDrawn))
        case 'print':
          await printPicture(flowPicture(document, wordsFor(flow), paper), withEnding(name, 'pdf')).catch(asNotDrawn)
          return null
      }
    },
    onSuccess: (file) => {
      if (file !== null) show({ id: flowFileToast, tone: 'success', text: t('flowFiles.export.done', { file }) })
      onDone()
    },
  })
  return {
    busy: isPending,
    failure:
      error === null
        ? null
        : `${t('flowFiles.export.failed')}. ${error instanceof NotDrawn ? t('flowFiles.export.pictureFailed') : errorText(error)}`,
    run: mutate,
  }
}

/** The browser could not make a picture, for example because the flow is larger than any canvas. */
class NotDrawn extends Error {}

const asNotDrawn = (cause: unknown): never => {
  throw new NotDrawn('The picture was not made.', { cause })
}

const saved = (name: string, content: Blob): string => {
  saveFile(name, content)
  return name
}

const withEnding = (flowFile: string, ending: string): string => flowFile.replace(/\.prosa$/u, `.${ending}`)

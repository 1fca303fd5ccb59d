import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateChoice } from '../../../shared/api/flowFileCalls.ts'
import { api } from '../../api.ts'
import { navigate } from '../../frame/navigate.ts'
import { queries } from '../../frame/queries.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { flowFileToast } from '../FlowFilesContext.ts'
import { useFileSentences } from './useFileSentences.ts'

interface ImportInput {
  file: string
  choices: { key: string; choice: TemplateChoice }[]
}

/** Imports a previewed file and opens the new flow. `failure`: why that did not happen, in a sentence. */
export function useImport({ onImported, onChanged }: { onImported: () => void; onChanged: () => void }): {
  run: (input: ImportInput, about: { name: string }) => void
  busy: boolean
  failure: string | null
} {
  const { t } = useTranslation()
  const { show } = useToasts()
  const errorText = useErrorText()
  const sentences = useFileSentences()
  const client = useQueryClient()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { mutate, isPending, error } = useMutation({ mutationFn: (input: ImportInput) => api.flowFiles.import(input) })
  return {
    busy: isPending,
    failure: error === null ? refusal : errorText(error),
    run: (input, { name }) =>
      mutate(input, {
        onSuccess: (result) => {
          if (result.ok) {
            void client.invalidateQueries({ queryKey: queries.flows.list.key() })
            navigate({ screen: 'editor', flowKey: result.flowKey })
            show({ id: flowFileToast, tone: 'success', text: t('flowFiles.import.done', { name }) })
            onImported()
          } else if (result.why === 'undecided') {
            setRefusal(t('flowFiles.import.changed'))
            onChanged()
          } else {
            setRefusal(result.problems.map(sentences.refusal).join(' '))
          }
        },
      }),
  }
}

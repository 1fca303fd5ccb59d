import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Example } from '../../shared/api/contract.ts'
import { navigate } from '../frame/navigate.ts'
import { queries } from '../frame/queries.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { useToasts } from '../ui/useToasts.ts'
import styles from './ExampleCard.module.css'

/** One example. A click opens it in the editor, made new if it is not among the person's flows yet. */
export function ExampleCard({ example }: { example: Example }) {
  const { t } = useTranslation()
  const { show } = useToasts()
  const errorText = useErrorText()
  const language = useLanguage()
  const client = useQueryClient()
  const open = useMutation(
    queries.examples.open.mutationOptions({
      onSuccess: ({ flowKey }) => {
        void client.invalidateQueries({ queryKey: queries.flows.list.key() })
        navigate({ screen: 'editor', flowKey })
      },
      onError: (error) => show({ tone: 'danger', text: `${t('home.examples.failed')}. ${errorText(error)}` }),
    }),
  )
  return (
    <article className={styles.card}>
      <TinyChat />
      <div className={styles.body}>
        <h3 className={styles.name}>
          <button
            type="button"
            className={styles.open}
            aria-busy={open.isPending || undefined}
            onClick={() => {
              if (!open.isPending) open.mutate({ exampleId: example.id, language })
            }}
          >
            {t('home.examples.try', { name: example.name })}
          </button>
        </h3>
        <p className={styles.description}>{example.description}</p>
        <p className={styles.steps}>{t('home.card.steps', { count: example.steps })}</p>
      </div>
      <span className={styles.go} aria-hidden="true">
        {open.isPending ? <Spinner /> : <ArrowRight />}
      </span>
    </article>
  )
}

/** A decoration: a chat too small to read. */
function TinyChat() {
  return (
    <svg className={styles.chat} viewBox="0 0 88 96" fill="none" aria-hidden="true">
      <rect className={styles.bot} x="10" y="12" width="50" height="24" rx="6" />
      <path className={styles.words} d="M17 20.5h36M17 27.5h22" />
      <rect className={styles.answer} x="10" y="38.5" width="50" height="9" rx="4" />
      <rect className={styles.answer} x="10" y="50" width="50" height="9" rx="4" />
      <rect className={styles.contact} x="36" y="66" width="42" height="16" rx="6" />
      <path className={styles.words} d="M44 74h26" />
    </svg>
  )
}

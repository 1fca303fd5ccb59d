import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../shared/domain/limits.ts'
import { navigate } from '../frame/navigate.ts'
import { queries } from '../frame/queries.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './NewFlow.module.css'

/** "New flow": asks for a name right there and opens the editor. Esc goes back to the button. */
export function NewFlow() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  if (asking) {
    return (
      <NameForm
        onCancel={() => {
          setAsking(false)
          // The button only exists again after the next drawing.
          requestAnimationFrame(() => button.current?.focus())
        }}
      />
    )
  }
  return (
    <Button ref={button} variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setAsking(true)}>
      {t('home.newFlow.open')}
    </Button>
  )
}

function NameForm({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const language = useLanguage()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const create = useMutation(
    queries.flows.create.mutationOptions({
      onSuccess: ({ flowKey }) => {
        void client.invalidateQueries({ queryKey: queries.flows.list.key() })
        navigate({ screen: 'editor', flowKey })
      },
    }),
  )
  const failure = create.isError ? `${t('home.newFlow.failed')}. ${errorText(create.error)}` : null
  return (
    <form
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = name.trim()
        setMissing(wanted === '')
        if (wanted !== '' && !create.isPending) create.mutate({ name: wanted, language })
      }}
    >
      <TextField
        label={t('home.newFlow.name')}
        placeholder={t('home.newFlow.placeholder')}
        value={name}
        onChange={setName}
        maxLength={limits.name}
        error={missing && name.trim() === '' ? t('home.newFlow.needsName') : failure}
        autoFocus
      />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={create.isPending}>
          {t('home.newFlow.create')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

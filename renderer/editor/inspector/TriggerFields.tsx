import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import { triggerTypeSchema, type EntryTrigger } from '../../../shared/domain/trigger.ts'
import { compileTrigger } from '../../../shared/text/triggerPattern.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { editTrigger } from '../document/triggers/editTrigger.ts'
import { removeTrigger } from '../document/triggers/removeTrigger.ts'
import { useSession } from '../store/EditorContext.tsx'
import styles from './Inspector.module.css'
import { NumberField } from './NumberField.tsx'
import own from './TriggerFields.module.css'

const secondsPerMinute = 60

/** One trigger as a sentence: when the message [contains] [boleto], repeat only after [10] minutes. */
export function TriggerFields({
  trigger,
  number,
  focus,
}: {
  trigger: EntryTrigger
  /** From 1. */
  number: number
  /** It was just added: its text takes the focus. */
  focus: boolean
}) {
  const { t } = useTranslation()
  const { store } = useSession()
  const language = useLanguage()
  const compiled = compileTrigger(trigger, { language })
  const edit = (fields: Partial<Omit<EntryTrigger, 'id'>>, field: string): void =>
    store.getState().act('trigger', (document) => editTrigger(document, trigger.id, fields), {
      merge: `${field}:${trigger.id}`,
    })
  return (
    <li className={own.trigger}>
      <div className={own.head}>
        <Select
          label={t('editor.start.rule', { number })}
          hideLabel
          value={trigger.type}
          options={triggerTypeSchema.options.map((type) => ({ value: type, label: t(`editor.triggerTypes.${type}`) }))}
          onChange={(type) => edit({ type }, 'type')}
        />
        <IconButton
          label={t('editor.start.removeTrigger', { number })}
          icon={<Trash2 aria-hidden="true" />}
          size="small"
          onClick={() => store.getState().act('trigger', (document) => removeTrigger(document, trigger.id))}
        />
      </div>
      <TextField
        label={t('editor.start.pattern', { number })}
        hideLabel
        value={trigger.pattern}
        maxLength={limits.pattern}
        autoFocus={focus}
        placeholder={t(`editor.start.placeholder.${trigger.type}`)}
        error={compiled.ok || trigger.pattern === '' ? null : t(`patterns.problem.${compiled.code}`)}
        onChange={(pattern) => edit({ pattern }, 'pattern')}
      />
      <details className={styles.advanced}>
        <summary>{t('editor.start.more')}</summary>
        <div className={styles.stack}>
          <NumberField
            label={t('editor.start.cooldown')}
            value={trigger.cooldownSec / secondsPerMinute}
            min={0}
            max={limits.seconds / secondsPerMinute}
            onChange={(minutes) => edit({ cooldownSec: (minutes ?? 0) * secondsPerMinute }, 'cooldown')}
          />
          <Switch
            label={t('editor.start.active')}
            checked={trigger.active}
            onChange={(active) => edit({ active }, 'active')}
          />
          <Switch
            label={t('editor.start.interrupts')}
            checked={trigger.interrupts}
            onChange={(interrupts) => edit({ interrupts }, 'interrupts')}
          />
        </div>
      </details>
    </li>
  )
}

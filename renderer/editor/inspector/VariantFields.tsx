import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { findTemplate } from '../document/findTemplate.ts'
import { saidText } from '../document/saidText.ts'
import { setOtherTexts } from '../document/setOtherTexts.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import styles from './Inspector.module.css'

/** Other wordings of what a step says; the bot takes turns among them. */
export function VariantFields({ step }: { step: Step }) {
  const { t } = useTranslation()
  const { store } = useSession()
  const template = useEditor((state) => findTemplate(state.document, step))
  if (template === null || saidText(template) === '') return null
  const others = template.variants.slice(1)
  const change = (next: readonly string[], merge?: string): void =>
    store.getState().act('text', (document) => setOtherTexts(document, step.key, next), { merge })
  return (
    <>
      {others.map((text, index) => (
        <div key={index} className={styles.row}>
          <div className={styles.grow}>
            <TextArea
              label={t('editor.inspector.variant', { number: index + 2 })}
              value={text}
              rows={2}
              maxLength={limits.content}
              onChange={(next) => change(others.with(index, next), `variant:${step.key}:${index}`)}
            />
          </div>
          <IconButton
            label={t('editor.inspector.removeVariant', { number: index + 2 })}
            icon={<Trash2 aria-hidden="true" />}
            size="small"
            onClick={() => change(others.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      {others.length > 0 && <p className={styles.hint}>{t('editor.inspector.variantsHint')}</p>}
      <div className={styles.buttons}>
        <Button
          variant="quiet"
          size="small"
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => change([...others, ''])}
        >
          {t('editor.inspector.addVariant')}
        </Button>
      </div>
    </>
  )
}

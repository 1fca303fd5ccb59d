import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { findTemplate } from '../document/findTemplate.ts'
import { saidText } from '../document/saidText.ts'
import { setText } from '../document/setText.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'

/** What a step says. The one place where message texts are typed in the editor. */
export function MessageTextField({ step }: { step: Step }) {
  const { t } = useTranslation()
  const { store, newId } = useSession()
  const template = useEditor((state) => findTemplate(state.document, step))
  const variable = `{{${t('editor.inspector.nameVariable')}}}`
  return (
    <TextArea
      label={t(`editor.inspector.text.${step.type}`)}
      value={template === null ? '' : saidText(template)}
      rows={4}
      maxLength={limits.content}
      hint={t('editor.inspector.variablesHint', { variable })}
      placeholder={t(`editor.inspector.textPlaceholder.${step.type}`, { variable })}
      data-message-text=""
      onChange={(content) =>
        store.getState().act('text', (document) => setText(document, step.key, content, newId), {
          merge: `text:${step.key}`,
        })
      }
    />
  )
}

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { StepIcon } from '../canvas/StepIcon.tsx'
import { startLine } from '../document/line.ts'
import { addTrigger } from '../document/triggers/addTrigger.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import { GoesTo } from './GoesTo.tsx'
import styles from './Inspector.module.css'
import { StepProblems } from './StepProblems.tsx'
import { TriggerFields } from './TriggerFields.tsx'

/** The Start node: which messages start the flow, and with which step. */
export function StartDetails() {
  const { t } = useTranslation()
  const { store, newId } = useSession()
  const [added, setAdded] = useState<string | null>(null)
  const triggers = useEditor((state) => state.document.triggers)
  return (
    <section className={styles.body} aria-label={t('editor.start.title')}>
      <h2 className={styles.heading}>
        <StepIcon type="start" /> {t('editor.start.title')}
      </h2>
      <p className={styles.hint}>{t('editor.start.hint')}</p>
      <StepProblems stepKey={null} />
      {triggers.length > 0 && <h3 className={styles.sectionTitle}>{t('editor.start.when')}</h3>}
      <ol className={styles.stack} aria-label={t('editor.start.triggers')}>
        {triggers.map((trigger, index) => (
          <TriggerFields key={trigger.id} trigger={trigger} number={index + 1} focus={added === trigger.id} />
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => {
            const id = newId()
            store.getState().act('trigger', (document) => addTrigger(document, id))
            setAdded(id)
          }}
        >
          {t('editor.start.addTrigger')}
        </Button>
      </div>
      <div className={styles.section}>
        <GoesTo line={startLine} label={t('editor.start.firstStep')} />
      </div>
    </section>
  )
}

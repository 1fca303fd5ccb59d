import { CircleAlert } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateChoice } from '../../../shared/api/flowFileCalls.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FileFacts } from './FileFacts.tsx'
import { FileWarnings } from './FileWarnings.tsx'
import styles from './ImportDialog.module.css'
import type { ChosenFile } from './readChosenFile.ts'
import { TemplateConflicts } from './TemplateConflicts.tsx'
import { useImport } from './useImport.ts'

/** What is chosen before anybody chooses: it changes nothing that is there, and the flow says what its file says. */
const safest: TemplateChoice = 'copy'

/** What a file would bring, with the questions it raises, and the button that imports it. */
export function PreviewedFile({
  chosen: { packed, preview },
  about,
  leave,
  onImported,
  onStop,
  onChanged,
}: {
  chosen: Extract<ChosenFile, { kind: 'preview' }>
  about: string
  leave: ReactNode
  onImported: () => void
  onStop: () => void
  /** What is stored changed meanwhile: the preview is old. */
  onChanged: () => void
}) {
  const { t } = useTranslation()
  const [choices, setChoices] = useState<ReadonlyMap<string, TemplateChoice>>(new Map())
  const { run, busy, failure } = useImport({ onImported, onChanged })
  const different = preview.templates.filter((template) => template.state === 'different')
  const choiceOf = (key: string): TemplateChoice => choices.get(key) ?? safest
  const name = preview.name.trim() === '' ? t('flowFiles.import.unnamed') : preview.name
  const go = () =>
    run({ file: packed, choices: different.map(({ key }) => ({ key, choice: choiceOf(key) })) }, { name })
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={(open) => !open && onStop()}
      title={t('flowFiles.import.title')}
      description={about}
      actions={
        <>
          {leave}
          <Button variant="primary" busy={busy} onClick={go}>
            {t('flowFiles.import.go')}
          </Button>
        </>
      }
    >
      <FileFacts name={name} preview={preview} />
      {different.length > 0 && (
        <TemplateConflicts
          templates={different}
          choiceOf={choiceOf}
          onChoose={(keys, choice) =>
            setChoices((now) => new Map([...now, ...keys.map((key) => [key, choice] as const)]))
          }
        />
      )}
      <FileWarnings warnings={preview.warnings} more={preview.moreWarnings} />
      {failure !== null && (
        <p className={styles.failure} role="alert">
          <CircleAlert aria-hidden="true" /> <span>{failure}</span>
        </p>
      )}
    </Dialog>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { useFlowFiles } from '../FlowFilesContext.ts'
import styles from './ImportDialog.module.css'
import { PreviewedFile } from './PreviewedFile.tsx'
import { readChosenFile } from './readChosenFile.ts'
import { Refusal } from './Refusal.tsx'
import { useFileSentences } from './useFileSentences.ts'

export interface ImportDialogProps {
  readonly file: File
  /** Which of the chosen files this is. */
  readonly place: { readonly number: number; readonly count: number }
  /** This file is done with: imported, or left out. */
  readonly onDone: () => void
  /** None of the files that are still to come either. */
  readonly onStop: () => void
}

/** A chosen file: what it would bring, or why not. Nothing is written before the person says so. */
export function ImportDialog({ file, place, onDone, onStop }: ImportDialogProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const fileSentences = useFileSentences()
  const { chooseFiles } = useFlowFiles()
  const opening = useId()
  const chosen = useQuery({
    queryKey: ['flowFile', opening, file.name, file.size],
    queryFn: () => readChosenFile(file),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  })
  const several = place.count > 1
  const about = several ? `${file.name} · ${t('flowFiles.import.place', place)}` : file.name
  const leave = (
    <Button onClick={several ? onDone : onStop}>{several ? t('flowFiles.import.skip') : t('common.cancel')}</Button>
  )
  const another = (
    <Button
      variant="primary"
      onClick={() => {
        onDone()
        chooseFiles()
      }}
    >
      {t('flowFiles.import.another')}
    </Button>
  )

  if (chosen.data?.kind === 'preview') {
    return (
      <PreviewedFile
        chosen={chosen.data}
        about={about}
        leave={leave}
        onImported={onDone}
        onStop={onStop}
        onChanged={() => void chosen.refetch()}
      />
    )
  }
  const close = (open: boolean) => !open && onStop()
  if (chosen.data !== undefined) {
    const sentences =
      chosen.data.kind === 'unreadable'
        ? [t('flowFiles.import.unreadable')]
        : chosen.data.problems.map(fileSentences.refusal)
    return (
      <Dialog
        open
        onOpenChange={close}
        title={t('flowFiles.import.refused.title')}
        description={about}
        actions={
          <>
            {leave}
            {another}
          </>
        }
      >
        <Refusal sentences={sentences} safe={t('flowFiles.import.refused.safe')} />
      </Dialog>
    )
  }
  if (chosen.isError) {
    return (
      <Dialog
        open
        onOpenChange={close}
        title={t('flowFiles.import.failed.title')}
        description={about}
        actions={
          <>
            {leave}
            <Button variant="primary" busy={chosen.isFetching} onClick={() => void chosen.refetch()}>
              {t('common.tryAgain')}
            </Button>
          </>
        }
      >
        <Refusal sentences={[errorText(chosen.error)]} safe={t('flowFiles.import.refused.safe')} />
      </Dialog>
    )
  }
  return (
    <Dialog open onOpenChange={close} title={t('flowFiles.import.title')} actions={leave}>
      <p className={styles.reading} role="status">
        <Spinner /> {t('flowFiles.import.reading', { file: file.name })}
      </p>
    </Dialog>
  )
}

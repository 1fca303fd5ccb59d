import { useQuery } from '@tanstack/react-query'
import { CircleAlert, FileDown, Image, Printer, Shapes } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowVersion } from '../../../shared/api/contract.ts'
import { queries } from '../../frame/queries.ts'
import { useDates } from '../../i18n/useDates.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { exportFormats, type FlowToExport } from '../FlowFilesContext.ts'
import styles from './ExportDialog.module.css'
import { useExport } from './useExport.ts'

const icons = { prosa: FileDown, png: Image, svg: Shapes, print: Printer } as const

/** Which version of a flow leaves the app, and as what. */
export function ExportDialog({ flow, onClose }: { flow: FlowToExport; onClose: () => void }) {
  const { t } = useTranslation()
  const formatName = useId()
  const [format, setFormat] = useState(flow.format)
  const [chosen, setChosen] = useState<string | null>(null)
  const versions = useQuery(queries.flows.versions.queryOptions({ input: { flowKey: flow.flowKey }, staleTime: 0 }))
  const { run, busy, failure } = useExport(onClose)
  // Without a draft an editor opens what is published, which is the newest version too.
  const version = chosen ?? String(versions.data?.[0]?.version ?? '')
  const versionLabel = useVersionLabel()
  const name = flow.name.trim() === '' ? t('flowFiles.import.unnamed') : flow.name
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('flowFiles.export.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            busy={busy}
            onClick={() => run({ flowKey: flow.flowKey, version: version === '' ? null : Number(version), format })}
          >
            {format === 'print' ? t('flowFiles.export.goPrint') : t('flowFiles.export.go')}
          </Button>
        </>
      }
    >
      {versions.data !== undefined && versions.data.length > 1 && (
        <Select
          label={t('flowFiles.export.version')}
          value={version}
          options={versions.data.map((one) => ({ value: String(one.version), ...versionLabel(one) }))}
          onChange={setChosen}
        />
      )}
      <fieldset className={styles.formats}>
        <legend className={styles.legend}>{t('flowFiles.export.format')}</legend>
        {exportFormats.map((one) => {
          const Icon = icons[one]
          return (
            <label key={one} className={styles.format}>
              <input type="radio" name={formatName} checked={format === one} onChange={() => setFormat(one)} />
              <Icon aria-hidden="true" />
              <span className={styles.words}>
                <span className={styles.name}>{t(`flowFiles.export.formats.${one}`)}</span>
                <span className={styles.hint}>{t(`flowFiles.export.hints.${one}`)}</span>
              </span>
            </label>
          )
        })}
      </fieldset>
      {failure !== null && (
        <p className={styles.failure} role="alert">
          <CircleAlert aria-hidden="true" /> <span>{failure}</span>
        </p>
      )}
    </Dialog>
  )
}

function useVersionLabel(): (version: FlowVersion) => { label: string; hint?: string } {
  const { t } = useTranslation()
  const dates = useDates()
  return ({ version, status, publishedAt }) => {
    if (status === 'draft') return { label: t('flowFiles.export.draft') }
    const label = t(`flowFiles.export.${status}`, { version })
    return publishedAt === null
      ? { label }
      : { label, hint: t('flowFiles.export.publishedAt', { when: dates.dateTime(publishedAt) }) }
  }
}

import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToasts } from '../ui/useToasts.ts'
import { DropHint } from './DropHint.tsx'
import { ExportDialog } from './exporting/ExportDialog.tsx'
import styles from './FlowFiles.module.css'
import { FlowFilesContext, flowFileToast, type FlowFilesActions, type FlowToExport } from './FlowFilesContext.ts'
import { ImportDialog } from './importing/ImportDialog.tsx'
import { useFileDrop } from './useFileDrop.ts'

/** What is imported now: files, one after the other. */
interface Queue {
  readonly files: readonly File[]
  readonly at: number
}

const nothing: Queue = { files: [], at: 0 }

/** Flow files in the whole window: dropped anywhere or chosen, shown before anything is written; and the way out of the app. */
export function FlowFiles({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { show, close } = useToasts()
  const input = useRef<HTMLInputElement>(null)
  const [queue, setQueue] = useState(nothing)
  const [toExport, setToExport] = useState<FlowToExport | null>(null)

  const take = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return
      close(flowFileToast)
      setQueue((now) => (now.at < now.files.length ? { ...now, files: [...now.files, ...files] } : { files, at: 0 }))
    },
    [close],
  )
  const next = useCallback(() => setQueue((now) => ({ ...now, at: now.at + 1 })), [])
  const held = useFileDrop(take)

  const actions = useMemo<FlowFilesActions>(
    () => ({
      chooseFiles: () => input.current?.click(),
      exportFlow: (flow) => {
        close(flowFileToast)
        const saved = flow.flush?.() ?? Promise.resolve()
        saved.then(
          () => setToExport(flow),
          () => show({ tone: 'danger', text: t('flowFiles.export.notSaved') }),
        )
      },
    }),
    [close, show, t],
  )
  const file = queue.files[queue.at]
  return (
    <FlowFilesContext value={actions}>
      {children}
      <input
        ref={input}
        type="file"
        accept=".prosa,application/json"
        multiple
        hidden
        className={styles.input}
        data-testid="flow-file"
        onChange={(event) => {
          take([...(event.target.files ?? [])])
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      {file !== undefined && (
        <ImportDialog
          key={queue.at}
          file={file}
          place={{ number: queue.at + 1, count: queue.files.length }}
          onDone={next}
          onStop={() => setQueue(nothing)}
        />
      )}
      {toExport !== null && <ExportDialog flow={toExport} onClose={() => setToExport(null)} />}
      {held && <DropHint />}
    </FlowFilesContext>
  )
}

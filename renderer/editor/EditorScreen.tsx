import { ReactFlowProvider } from 'reactflow'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import styles from './EditorScreen.module.css'
import { OpenedEditor } from './layout/OpenedEditor.tsx'
import { EditorContext } from './store/EditorContext.tsx'
import { useOpenedSession } from './useOpenedSession.ts'

/** What the simulator beside the canvas is given. */
export interface SimulatorSlot {
  /** Saves what is not saved yet, so that the simulator runs what is drawn. Rejects when it cannot be saved. */
  readonly flush: () => Promise<void>
  /** When the draft was last saved (ISO 8601); null while it is not. */
  readonly savedAt: string | null
  /** Tells what the conversation did, so that the canvas marks it; null = there is none. */
  readonly onView: (view: SimulatorView | null) => void
  /** Shows the step that said something. */
  readonly onShowStep: (stepKey: string) => void
}

/** The editor of one flow. The simulator comes from outside, because screens do not know each other. */
export function EditorScreen({
  flowKey,
  simulator,
}: {
  flowKey: string
  simulator: (slot: SimulatorSlot) => ReactNode
}) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const opening = useOpenedSession(flowKey)
  switch (opening.kind) {
    case 'opening':
      return (
        <div className={styles.waiting} role="status">
          <Spinner /> {t('common.loading')}
        </div>
      )
    case 'failed':
      return (
        <div className={styles.waiting}>
          <EmptyState
            title={t('editor.opening.failed')}
            text={errorText(opening.error)}
            actions={<Button onClick={opening.retry}>{t('common.tryAgain')}</Button>}
          />
        </div>
      )
    case 'open':
      return (
        <EditorContext key={opening.session.store.getState().flowKey} value={opening.session}>
          <ReactFlowProvider>
            <OpenedEditor simulator={simulator} />
          </ReactFlowProvider>
        </EditorContext>
      )
  }
}

import { MessageCircle, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { CommandButton } from '../keys/CommandButton.tsx'
import { useEditorTarget } from '../keys/EditorTargetContext.ts'
import { useEditor } from '../store/EditorContext.tsx'
import type { Label } from '../store/history.ts'
import { FileMenu } from './FileMenu.tsx'
import { FlowName } from './FlowName.tsx'
import { SaveStatus } from './SaveStatus.tsx'
import styles from './TopBar.module.css'

/** The flow's name and state, undo and redo with what they would do, the simulator and publishing. */
export function TopBar({ simulatorOpen }: { simulatorOpen: boolean }) {
  const { t } = useTranslation()
  const target = useEditorTarget()
  const undo = useEditor((state) => state.history.past.at(-1)?.label ?? null)
  const redo = useEditor((state) => state.history.future[0]?.label ?? null)
  const named = (command: 'undo' | 'redo', label: Label | null): string =>
    label === null
      ? t(`editor.commands.${command}`)
      : t(`editor.toolbar.${command}`, { what: t(`editor.history.${label.act}`, { count: label.count }) })
  return (
    <header className={styles.bar}>
      <FlowName />
      <SaveStatus />
      <div className={styles.tools} role="toolbar" aria-label={t('editor.toolbar.label')} data-flow-fields="">
        <CommandButton command="undo" label={named('undo', undo)} disabled={undo === null} />
        <CommandButton command="redo" label={named('redo', redo)} disabled={redo === null} />
        <CommandButton command="openPalette" />
        <CommandButton command="openVersions" />
        <FileMenu />
      </div>
      <div className={styles.main}>
        <Button
          icon={<MessageCircle size={16} aria-hidden="true" />}
          className={styles.test}
          aria-pressed={simulatorOpen}
          onClick={target.toggleSimulator}
        >
          {t('editor.toolbar.test')}
        </Button>
        <Button variant="primary" icon={<Upload size={16} aria-hidden="true" />} onClick={target.publish}>
          {t('editor.toolbar.publish')}
        </Button>
      </div>
    </header>
  )
}

import { Group, Panel, Separator } from 'react-resizable-panels'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../ui/Tabs.tsx'
import { FlowCanvas } from '../canvas/FlowCanvas.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { Palette } from '../palette/Palette.tsx'
import { ProblemsStrip } from '../problems/ProblemsStrip.tsx'
import { useEditor } from '../store/EditorContext.tsx'
import styles from './Panels.module.css'
import { useMediaQuery } from './useMediaQuery.ts'

/** Palette, canvas, details and simulator side by side; on narrow windows details and simulator share one place. */
export function Panels({ simulator }: { simulator: ReactNode }) {
  const { t } = useTranslation()
  const wide = useMediaQuery('(min-width: 1280px)')
  const showsSimulator = simulator !== null
  return (
    <div className={styles.panels}>
      <Palette />
      <Group className={styles.group} id="editor-panels">
        <Panel id="canvas" className={styles.panel} minSize="280px">
          <div className={styles.canvas}>
            <div className={styles.drawing}>
              <FlowCanvas />
            </div>
            <ProblemsStrip />
          </div>
        </Panel>
        <Separator className={styles.separator} aria-label={t('editor.layout.resizeDetails')} />
        <Panel
          id="details"
          className={styles.panel}
          defaultSize="20%"
          minSize="284px"
          maxSize="520px"
          groupResizeBehavior="preserve-pixel-size"
        >
          {wide || !showsSimulator ? (
            <aside className={styles.details} aria-label={t('editor.layout.details')}>
              <Inspector />
            </aside>
          ) : (
            <DetailsOrSimulator simulator={simulator} />
          )}
        </Panel>
        {wide && showsSimulator && (
          <>
            <Separator className={styles.separator} aria-label={t('editor.layout.resizeSimulator')} />
            <Panel
              id="simulator"
              className={styles.panel}
              defaultSize="20%"
              minSize="296px"
              maxSize="480px"
              groupResizeBehavior="preserve-pixel-size"
            >
              <aside className={styles.simulator} aria-label={t('editor.layout.simulator')}>
                {simulator}
              </aside>
            </Panel>
          </>
        )}
      </Group>
    </div>
  )
}

/** Selecting something shows its details; the tab brings the simulator back. */
function DetailsOrSimulator({ simulator }: { simulator: ReactNode }) {
  const { t } = useTranslation()
  const [tab, setTab] = useState<'details' | 'simulator'>('simulator')
  const selection = useEditor((state) => state.selection)
  const something = selection.steps.length > 0 || selection.start || selection.line !== null
  const [seen, setSeen] = useState(selection)
  if (seen !== selection) {
    setSeen(selection)
    if (something) setTab('details')
  }
  return (
    <aside className={styles.details} aria-label={t('editor.layout.side')}>
      <Tabs
        label={t('editor.layout.side')}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'details', label: t('editor.layout.details'), content: <Inspector /> },
          { value: 'simulator', label: t('editor.layout.simulator'), content: simulator },
        ]}
      />
    </aside>
  )
}

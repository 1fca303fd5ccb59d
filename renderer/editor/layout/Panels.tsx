import { Group, Panel, Separator } from 'react-resizable-panels'
import { useState, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/classNames.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { FlowCanvas } from '../canvas/FlowCanvas.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { Palette } from '../palette/Palette.tsx'
import { ProblemsStrip } from '../problems/ProblemsStrip.tsx'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import { isNothing, onlyStep } from '../store/selection.ts'
import styles from './Panels.module.css'
import { detailsWidth, useDetailsRoom } from './useDetailsRoom.ts'
import { useMediaQuery } from './useMediaQuery.ts'
import { useMovable } from './useMovable.tsx'
import { useSettled } from './useSettled.ts'

/**
 * Palette, canvas, details and simulator side by side. On narrow windows details and simulator share one place; on windows that
 * are not very wide the details leave theirs to the canvas while nothing is selected.
 */
export function Panels({ simulator }: { simulator: ReactNode }) {
  const { t } = useTranslation()
  const { store, canvas } = useSession()
  const wide = useMediaQuery('(min-width: 1280px)')
  const veryWide = useMediaQuery('(min-width: 1600px)')
  const selected = useEditor((state) => !isNothing(state.selection))
  const showsSimulator = simulator !== null
  const opens = useSettled(selected)
  const detailsOpen = opens || veryWide || !wide || !showsSimulator
  const room = useDetailsRoom(detailsOpen)
  const { home, place } = useMovable(simulator)
  return (
    <div className={styles.panels}>
      <Palette />
      {showsSimulator && home}
      <Group className={styles.group} id="editor-panels" groupRef={room.group}>
        <Panel id="canvas" panelRef={room.canvas} className={styles.panel} minSize="280px">
          <div className={styles.canvas}>
            <div className={styles.drawing}>
              <FlowCanvas />
            </div>
            <ProblemsStrip />
          </div>
        </Panel>
        <Separator
          className={classNames(styles.separator, !detailsOpen && styles.away)}
          disabled={!detailsOpen}
          aria-label={t('editor.layout.resizeDetails')}
        />
        <Panel
          id="details"
          className={styles.panel}
          defaultSize={detailsOpen ? '20%' : 0}
          minSize={detailsWidth}
          maxSize="520px"
          collapsible
          collapsedThreshold={detailsWidth - 1}
          groupResizeBehavior="preserve-pixel-size"
          onResize={(now, _, before) => {
            // What was just opened may cover the very step it is about.
            const { selection } = store.getState()
            const key = onlyStep(selection)
            if (before?.inPixels === 0 && now.inPixels > 0 && (key !== null || selection.start))
              canvas.controls.reveal(key)
          }}
        >
          {!wide && showsSimulator ? (
            <DetailsOrSimulator simulator={place} />
          ) : (
            detailsOpen && (
              <aside className={styles.details} aria-label={t('editor.layout.details')}>
                <Inspector />
              </aside>
            )
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
              <aside ref={place} className={styles.simulator} aria-label={t('editor.layout.simulator')} />
            </Panel>
          </>
        )}
      </Group>
    </div>
  )
}

/** Selecting something shows its details; the tab brings the simulator back. */
function DetailsOrSimulator({ simulator }: { simulator: Ref<HTMLDivElement> }) {
  const { t } = useTranslation()
  const selection = useEditor((state) => state.selection)
  const [tab, setTab] = useState<'details' | 'simulator'>(isNothing(selection) ? 'simulator' : 'details')
  const [seen, setSeen] = useState(selection)
  if (seen !== selection) {
    setSeen(selection)
    if (!isNothing(selection)) setTab('details')
  }
  return (
    <aside className={styles.details} aria-label={t('editor.layout.side')}>
      <Tabs
        label={t('editor.layout.side')}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'details', label: t('editor.layout.details'), content: <Inspector /> },
          {
            value: 'simulator',
            label: t('editor.layout.simulator'),
            content: <div ref={simulator} className={styles.simulator} />,
          },
        ]}
      />
    </aside>
  )
}

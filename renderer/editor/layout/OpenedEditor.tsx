import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { ActionsContext } from '../actions/ActionsContext.ts'
import { editorActions } from '../actions/editorActions.ts'
import { useOfferUndo } from '../actions/useOfferUndo.ts'
import type { SimulatorSlot } from '../EditorScreen.tsx'
import { useFlowClipboard } from '../clipboard/useFlowClipboard.ts'
import { WordsDialog } from '../clipboard/WordsDialog.tsx'
import { createEditorTarget } from '../keys/createEditorTarget.ts'
import { EditorTargetContext } from '../keys/EditorTargetContext.ts'
import { useCommandKeys } from '../keys/useCommandKeys.ts'
import { useHostCommands } from '../keys/useHostCommands.ts'
import { ProblemsContext } from '../problems/ProblemsContext.ts'
import { useFlowProblems } from '../problems/useFlowProblems.ts'
import { PublishDialog } from '../publish/PublishDialog.tsx'
import { VersionsDialog } from '../publish/VersionsDialog.tsx'
import { ConflictDialog } from '../save/ConflictDialog.tsx'
import { useSaveOnLeaving } from '../save/useSaveOnLeaving.ts'
import { CommandPalette } from '../search/CommandPalette.tsx'
import { KeySheet } from '../search/KeySheet.tsx'
import { LinkDialog } from '../search/LinkDialog.tsx'
import { useSession } from '../store/EditorContext.tsx'
import { TopBar } from '../topBar/TopBar.tsx'
import { useAnnounce } from '../../ui/useAnnounce.ts'
import styles from './OpenedEditor.module.css'
import { Panels } from './Panels.tsx'

/** An opened flow on the screen: joins its session, actions, commands and panels. */
export function OpenedEditor({ simulator }: { simulator: (slot: SimulatorSlot) => ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const say = useAnnounce()
  const offerUndo = useOfferUndo(session)
  const screen = useRef<HTMLDivElement>(null)
  const [simulatorOpen, setSimulatorOpen] = useState(true)
  const [dialog, setDialog] = useState<'publish' | 'versions' | 'palette' | 'keys' | 'link' | null>(null)

  const actions = useMemo(() => editorActions({ session, t, say, offerUndo }), [session, t, say, offerUndo])
  const { commands: clipboard, words } = useFlowClipboard(session, screen, offerUndo)
  const target = useMemo(
    () =>
      createEditorTarget(session, actions, {
        ...clipboard,
        toggleSimulator: () => setSimulatorOpen((open) => !open),
        publish: () => setDialog('publish'),
        openVersions: () => setDialog('versions'),
        openPalette: () => setDialog('palette'),
        showKeys: () => setDialog('keys'),
        link: () => setDialog('link'),
      }),
    [session, actions, clipboard],
  )
  useCommandKeys(screen, target)
  useHostCommands(target)
  useSaveOnLeaving(session)
  useEffect(() => {
    if (!simulatorOpen) session.store.getState().showLive(null)
  }, [session, simulatorOpen])

  const savedAt = useStore(session.autosave.state, (save) => (save.kind === 'saved' ? save.at : null))
  const slot = useMemo<SimulatorSlot>(
    () => ({
      flush: () => session.autosave.flush(),
      onView: (view) => session.store.getState().showLive(view),
      onShowStep: (key) => actions.goTo(key),
      savedAt,
    }),
    [session, actions, savedAt],
  )
  const problems = useFlowProblems()
  const closeDialog = useCallback(() => setDialog(null), [])

  return (
    <ActionsContext value={actions}>
      <EditorTargetContext value={target}>
        <ProblemsContext value={problems}>
          <div ref={screen} className={styles.editor}>
            <TopBar simulatorOpen={simulatorOpen} />
            <Panels simulator={simulatorOpen ? simulator(slot) : null} />
          </div>
          <PublishDialog open={dialog === 'publish'} onClose={closeDialog} />
          <VersionsDialog open={dialog === 'versions'} onClose={closeDialog} />
          <ConflictDialog />
          <WordsDialog clashes={words.clashes} onAnswer={words.onAnswer} />
          <CommandPalette open={dialog === 'palette'} onClose={closeDialog} />
          <KeySheet open={dialog === 'keys'} onClose={closeDialog} />
          <LinkDialog open={dialog === 'link'} onClose={closeDialog} />
        </ProblemsContext>
      </EditorTargetContext>
    </ActionsContext>
  )
}

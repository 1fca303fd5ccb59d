import 'reactflow/dist/base.css'
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  SelectionMode,
  type EdgeMouseHandler,
  type NodeMouseHandler,
  type OnNodeDrag,
  type Viewport,
} from 'reactflow'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { StepType } from '../../../shared/domain/flowStep.ts'
import { useActions } from '../actions/ActionsContext.ts'
import { canvasPreferences } from '../store/canvasPreferences.ts'
import { useSession } from '../store/EditorContext.tsx'
import { focusMessageText } from '../inspector/focusMessageText.ts'
import { FindBar } from '../search/FindBar.tsx'
import { AddMenuContext, type AddRequest } from './AddMenuContext.ts'
import { AddStepMenu } from './AddStepMenu.tsx'
import { CanvasControlsBar } from './CanvasControlsBar.tsx'
import { CanvasMap } from './CanvasMap.tsx'
import { CanvasMenu } from './CanvasMenu.tsx'
import styles from './FlowCanvas.module.css'
import { FlowLine } from './FlowLine.tsx'
import type { FlowEdge } from './flowLines.ts'
import type { FlowNode } from './flowNodes.ts'
import { leftView } from './leftView.ts'
import { GroupNode } from './GroupNode.tsx'
import { GuideLines } from './GuideLines.tsx'
import { LineEnds } from './LineEnds.tsx'
import { measures } from './measures.ts'
import { nodeStepKey } from './nodeId.ts'
import { NoteNode } from './NoteNode.tsx'
import { StartNode } from './StartNode.tsx'
import { StepNode } from './StepNode.tsx'
import { useAriaLabels } from './useAriaLabels.ts'
import { useCanvasChanges } from './useCanvasChanges.ts'
import { useCanvasConnections } from './useCanvasConnections.ts'
import { useCanvasControls } from './useCanvasControls.ts'
import { useCanvasMenu } from './useCanvasMenu.ts'
import { useFirstView } from './useFirstView.ts'
import { useFollowLive } from './useFollowLive.ts'
import { useFlowElements } from './useFlowElements.ts'
import { usePaletteDrop } from './usePaletteDrop.ts'

const nodeTypes = { step: StepNode, start: StartNode, note: NoteNode, group: GroupNode }
const edgeTypes = { line: FlowLine }
const snapGrid: [number, number] = [measures.grid, measures.grid]
/** Up to this many nodes everything stays drawn, so that moving the view costs nothing; beyond it only what is seen. */
const drawnWhole = 120
const addToSelection = ['Shift', 'Control', 'Meta']

/**
 * The drawing of the flow. It holds nothing of its own but sizes and the view: nodes and lines are derived from the document, and
 * every gesture is an act of the editor. React Flow's own keys are off; the table of commands is asked instead.
 */
export function FlowCanvas() {
  const { t } = useTranslation()
  const { store } = useSession()
  const actions = useActions()
  const frame = useRef<HTMLDivElement>(null)
  const [request, setRequest] = useState<AddRequest | null>(null)
  const changes = useCanvasChanges()
  const { nodes, edges } = useFlowElements(changes.measured)
  const connections = useCanvasConnections(setRequest)
  const drop = usePaletteDrop()
  const menu = useCanvasMenu()
  const [find, setFind] = useState<{ readonly replacing: boolean } | null>(null)
  const openFind = useCallback((replacing: boolean) => {
    setFind({ replacing })
    requestAnimationFrame(() => frame.current?.querySelector<HTMLInputElement>('search input')?.select())
  }, [])
  const closeFind = useCallback(() => {
    setFind(null)
    frame.current?.focus({ preventScroll: true })
  }, [])
  useCanvasControls(frame, setRequest, openFind)
  const onInit = useFirstView(frame)
  useFollowLive()

  const onNodeDoubleClick = useCallback<NodeMouseHandler<FlowNode>>(
    ({ target }, node) => {
      if (node.type === 'note') focusMessageText()
      const key = nodeStepKey(node.id)
      if (key === null) return
      if (target instanceof Element && target.closest('[data-step-text]') !== null) focusMessageText()
      else store.getState().editTitle(key)
    },
    [store],
  )
  const onEdgeClick = useCallback<EdgeMouseHandler<FlowEdge>>(
    (_, { data }) => {
      if (data !== undefined) actions.selectLine(data.line)
    },
    [actions],
  )
  const { onDragStop } = changes
  const onNodeDragStop = useCallback<OnNodeDrag<FlowNode>>((event, _, moved) => onDragStop(event, moved), [onDragStop])
  const onPick = useCallback(
    (type: StepType, { after, position }: AddRequest) => {
      if (after === null && position === null) actions.addAfterSelection(type)
      else actions.add(type, after, position)
    },
    [actions],
  )
  const onMenuClose = useCallback((byEscape: boolean) => {
    setRequest(null)
    if (byEscape) frame.current?.focus({ preventScroll: true })
  }, [])
  const onMoveEnd = useCallback((_: unknown, view: Viewport) => leftView(store.getState().flowKey).write(view), [store])
  const ariaLabelConfig = useAriaLabels()
  const { wheel, map } = useStore(canvasPreferences)
  const nodeList = useMemo(() => [...nodes], [nodes])
  const edgeList = useMemo(() => [...edges], [edges])

  return (
    <AddMenuContext value={setRequest}>
      <div
        ref={frame}
        className={styles.canvas}
        role="application"
        aria-label={t('editor.canvas.label')}
        aria-describedby="canvas-hint"
        tabIndex={0}
        data-canvas=""
        data-connecting={connections.connecting ? '' : undefined}
        onPointerDownCapture={(event) => {
          const target = event.target
          if (target instanceof Element && target.closest('input, button, [role="button"]') === null) {
            event.currentTarget.dataset['pointer'] = ''
            event.currentTarget.focus({ preventScroll: true })
          }
        }}
        onKeyDownCapture={(event) => {
          delete event.currentTarget.dataset['pointer']
        }}
        onContextMenu={menu.onContextMenu}
        {...drop}
      >
        <p id="canvas-hint" hidden>
          {t('editor.canvas.hint')}
        </p>
        <LineEnds />
        <ReactFlow
          nodes={nodeList}
          edges={edgeList}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={changes.onNodesChange}
          onEdgesChange={changes.onEdgesChange}
          onNodeDragStart={changes.onDragStart}
          onSelectionDragStart={changes.onDragStart}
          onNodeDragStop={onNodeDragStop}
          onSelectionDragStop={changes.onDragStop}
          onNodeDoubleClick={onNodeDoubleClick}
          onEdgeClick={onEdgeClick}
          onConnect={connections.onConnect}
          onConnectStart={connections.onConnectStart}
          onConnectEnd={connections.onConnectEnd}
          onReconnect={connections.onReconnect}
          onReconnectStart={connections.onReconnectStart}
          onReconnectEnd={connections.onReconnectEnd}
          onInit={onInit}
          onMoveEnd={onMoveEnd}
          connectionRadius={28}
          reconnectRadius={14}
          snapToGrid
          snapGrid={snapGrid}
          minZoom={0.1}
          maxZoom={2}
          panOnScroll={wheel === 'pan'}
          zoomOnScroll={wheel === 'zoom'}
          zoomOnDoubleClick={false}
          selectionMode={SelectionMode.Partial}
          multiSelectionKeyCode={addToSelection}
          deleteKeyCode={null}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          onlyRenderVisibleElements={nodeList.length > drawnWhole}
          ariaLabelConfig={ariaLabelConfig}
          attributionPosition="bottom-center"
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} color="var(--color-border)" />
          <GuideLines guides={changes.guides} />
          {map && <CanvasMap />}
        </ReactFlow>
        <CanvasControlsBar />
        {find !== null && <FindBar replacing={find.replacing} onClose={closeFind} />}
      </div>
      <AddStepMenu request={request} onPick={onPick} onClose={onMenuClose} />
      <CanvasMenu request={menu.request} onPick={menu.onPick} onClose={menu.onClose} />
    </AddMenuContext>
  )
}

import { useCallback, useRef, useState } from 'react'
import { useReactFlow, type Connection, type FinalConnectionState } from 'reactflow'
import { useActions } from '../actions/ActionsContext.ts'
import { measures } from './measures.ts'
import type { AddRequest } from './AddMenuContext.ts'
import type { FlowEdge } from './flowLines.ts'
import { lineOfHandle, nodeStepKey } from './nodeId.ts'

/** Drawing lines by hand: from an exit to a step, to another step, or to empty canvas (the menu of step kinds opens there). */
export function useCanvasConnections(openAddMenu: (request: AddRequest) => void) {
  const actions = useActions()
  const { screenToFlowPosition } = useReactFlow()
  const [connecting, setConnecting] = useState(false)
  const reconnecting = useRef(false)

  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      const line = lineOfHandle(source, sourceHandle)
      const to = nodeStepKey(target)
      if (line !== null && to !== null) actions.link(line, to)
    },
    [actions],
  )

  const onReconnect = useCallback(
    (edge: FlowEdge, { target }: Connection) => {
      const to = nodeStepKey(target)
      if (edge.data !== undefined && to !== null) actions.link(edge.data.line, to)
    },
    [actions],
  )

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      setConnecting(false)
      const dropped = !reconnecting.current && state.isValid !== true && state.toNode === null
      const line = state.fromNode === null ? null : lineOfHandle(state.fromNode.id, state.fromHandle?.id ?? null)
      if (!dropped || line === null) return
      const point = 'changedTouches' in event ? event.changedTouches[0] : event
      if (point === undefined) return
      const at = { x: point.clientX, y: point.clientY }
      // Let go over a panel, the line is taken back.
      const under = document.elementFromPoint(at.x, at.y)
      if (under === null || under.closest('[data-canvas]') === null) return
      const { x, y } = screenToFlowPosition(at)
      openAddMenu({ after: line, position: { x: onGrid(x), y: onGrid(y - 36) }, at })
    },
    [openAddMenu, screenToFlowPosition],
  )

  return {
    connecting,
    onConnect,
    onReconnect,
    onConnectEnd,
    onConnectStart: useCallback(() => setConnecting(true), []),
    onReconnectStart: useCallback(() => {
      reconnecting.current = true
      setConnecting(true)
    }, []),
    onReconnectEnd: useCallback(() => {
      reconnecting.current = false
      setConnecting(false)
    }, []),
  }
}

const onGrid = (value: number): number => Math.round(value / measures.grid) * measures.grid

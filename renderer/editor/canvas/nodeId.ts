import type { Exit } from '../../../shared/domain/trace.ts'
import { startLine, type Line } from '../document/line.ts'

/** The Start node's id on the canvas. No step can have it: ids of steps begin with `step-`. */
export const startNodeId = 'start'

/**
 * The id of a step's node. React Flow puts ids into CSS selectors without escaping them, and keys from files may hold quotes, so
 * every character that is not a letter, a digit, `_` or `-` is written as `~<hexadecimal>~`.
 */
export const stepNodeId = (stepKey: string): string => `step-${escaped(stepKey)}`

/** The key of a node's step; null for the Start node. */
export function nodeStepKey(nodeId: string): string | null {
  return nodeId.startsWith('step-') ? unescaped(nodeId.slice('step-'.length)) : null
}

/** The id of a note's node, and of a group's. */
export const noteNodeId = (id: string): string => `note-${escaped(id)}`
export const groupNodeId = (id: string): string => `group-${escaped(id)}`

/** The id of a node's note; null for every other node. */
export const nodeNoteId = (nodeId: string): string | null =>
  nodeId.startsWith('note-') ? unescaped(nodeId.slice('note-'.length)) : null

/** The id of a node's group; null for every other node. */
export const nodeGroupId = (nodeId: string): string | null =>
  nodeId.startsWith('group-') ? unescaped(nodeId.slice('group-'.length)) : null

/** The id of the handle of an exit. */
export const exitHandleId = (exit: Exit): string => escaped(exit)

/** Every way out has one line at most, so the line is named after it. */
export const lineId = (line: Line): string =>
  `${line.from === null ? startNodeId : stepNodeId(line.from)}:${exitHandleId(line.exit)}`

/** The way out that a handle stands for. */
export function lineOfHandle(nodeId: string, handleId: string | null): Line | null {
  if (nodeId === startNodeId) return startLine
  const from = nodeStepKey(nodeId)
  return from === null || handleId === null ? null : { from, exit: unescaped(handleId) }
}

/** The way out that a line is named after; null for anything else. */
export function lineOfEdge(edgeId: string): Line | null {
  const [nodeId, handleId] = edgeId.split(':')
  return nodeId === undefined || handleId === undefined ? null : lineOfHandle(nodeId, handleId)
}

const escaped = (text: string): string =>
  text.replace(/[^A-Za-z0-9_-]/g, (unit) => `~${unit.charCodeAt(0).toString(16)}~`)

const unescaped = (text: string): string =>
  text.replace(/~([0-9a-f]+)~/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

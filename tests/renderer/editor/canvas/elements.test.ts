import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstView } from '../../../../renderer/editor/canvas/firstView.ts'
import { flowLines } from '../../../../renderer/editor/canvas/flowLines.ts'
import { flowNodes, type NodesInput } from '../../../../renderer/editor/canvas/flowNodes.ts'
import { exitHandleId, lineOfHandle, nodeStepKey, stepNodeId } from '../../../../renderer/editor/canvas/nodeId.ts'
import { textParts } from '../../../../shared/template/textParts.ts'
import { setText } from '../../../../renderer/editor/document/setText.ts'
import { noLiveMarks } from '../../../../renderer/editor/store/liveMarks.ts'
import { nothingSelected } from '../../../../renderer/editor/store/selection.ts'
import { countedIds, menuFlow } from '../flowForTests.ts'

const words = {
  note: (text: string) => `Note ${text}`,
  group: (title: string) => `Group ${title}`,
  start: 'Start',
  stepRole: { 'aria-roledescription': 'step' },
  lineRole: { 'aria-roledescription': 'line' },
  step: (type: string, title: string) => `${type}: ${title}`,
  line: (from: string, to: string) => `${from} to ${to}`,
}
const input = (document = menuFlow()): NodesInput => ({
  document,
  selection: nothingSelected,
  problems: new Map(),
  live: noLiveMarks,
  titleInEdit: null,
  measured: new Map(),
  words,
})

describe('nodes', () => {
  test('stay the same values when one step changes, but for that one', () => {
    const document = menuFlow()
    const before = flowNodes([], input(document))
    const after = flowNodes(before, input(setText(document, 'menu', 'Outro texto', countedIds())))
    const changed = after.filter((node, index) => node !== before[index])
    expect(changed.map(({ id }) => id)).toEqual([stepNodeId('menu')])
  })

  test('tell where the conversation stands and what it passed', () => {
    const live = { ...noLiveMarks, stepKey: 'menu', entered: ['hello', 'menu'] }
    const marks = flowNodes([], { ...input(), live }).map((node) => (node.type === 'step' ? node.data.live : null))
    expect(marks).toEqual([null, 'passed', 'here', null, null])
  })
})

describe('lines', () => {
  test('are one for each linked way out, and stay the same values', () => {
    const document = menuFlow()
    const lines = { document, selected: null, live: noLiveMarks, routes: new Map(), words }
    const before = flowLines([], lines)
    expect(before.map(({ data }) => data?.to)).toEqual(['hello', 'menu', 'bill', 'bye', 'menu', 'bye'])
    const again = flowLines(before, lines)
    expect(again.every((edge, index) => edge === before[index])).toBe(true)
  })

  test('mark the way just taken, also when the engine names a plain way on `*`', () => {
    const live = { ...noLiveMarks, turn: 1, ways: [{ from: 'hello', exit: '*' }] }
    const taken = flowLines([], { document: menuFlow(), selected: null, live, routes: new Map(), words }).filter(
      ({ data }) => data?.taken !== null,
    )
    expect(taken.map(({ data }) => data?.line)).toEqual([{ from: 'hello', exit: 'next' }])
  })
})

describe('ids on the canvas', () => {
  test('come back as the keys they were made from and need no escaping in a selector', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (key) => {
        expect(nodeStepKey(stepNodeId(key))).toBe(key)
        expect(stepNodeId(key)).toMatch(/^[\w~-]+$/)
        expect(lineOfHandle(stepNodeId(key), exitHandleId(`answer:${key}`))).toEqual({
          from: key,
          exit: `answer:${key}`,
        })
      }),
    )
  })
})

describe('firstView', () => {
  const screen = { width: 900, height: 700 }
  const canvas = { ...menuFlow().canvas, start: { x: -400, y: 0 } }

  test('shows the beginning of a flow that is too wide to be read as a whole', () => {
    const view = firstView({ ...menuFlow(), canvas }, screen)
    expect(view.zoom).toBe(0.75)
    expect(-400 * view.zoom + view.x).toBeGreaterThan(0)
  })

  test('goes back to where the flow was left, unless nothing would be seen there', () => {
    const left = { x: 300, y: 50, zoom: 1 }
    expect(firstView({ ...menuFlow(), canvas: { ...canvas, viewport: left } }, screen)).toEqual(left)
    const lost = { x: -90_000, y: 0, zoom: 1 }
    expect(firstView({ ...menuFlow(), canvas: { ...canvas, viewport: lost } }, screen)).not.toEqual(lost)
  })
})

test('texts are cut at their variables', () => {
  expect(textParts('Oi {{ nome | amigo }}, tudo bem? {{}}')).toEqual([
    { kind: 'text', text: 'Oi ' },
    { kind: 'variable', name: 'nome' },
    { kind: 'text', text: ', tudo bem? {{}}' },
  ])
})

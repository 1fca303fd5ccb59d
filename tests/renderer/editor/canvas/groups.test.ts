import { describe, expect, test } from 'vitest'
import { flowLines } from '../../../../renderer/editor/canvas/flowLines.ts'
import { flowNodes } from '../../../../renderer/editor/canvas/flowNodes.ts'
import { editGroup } from '../../../../renderer/editor/document/groups/editGroup.ts'
import { groupSteps } from '../../../../renderer/editor/document/groups/groupSteps.ts'
import { addNote } from '../../../../renderer/editor/document/notes/addNote.ts'
import { deleteSteps } from '../../../../renderer/editor/document/deleteSteps.ts'
import { noLiveMarks } from '../../../../renderer/editor/store/liveMarks.ts'
import { nothingSelected, selectSteps } from '../../../../renderer/editor/store/selection.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { menuFlow } from '../flowForTests.ts'

const words = {
  start: 'Start',
  stepRole: { 'aria-roledescription': 'step' },
  lineRole: { 'aria-roledescription': 'line' },
  step: (_: string, title: string) => title,
  note: (text: string) => `Note ${text}`,
  group: (title: string) => `Group ${title}`,
  line: (from: string, to: string) => `${from} -> ${to}`,
}
const nodes = (document: FlowDocument, selection = nothingSelected, before: Parameters<typeof flowNodes>[0] = []) =>
  flowNodes(before, {
    document,
    selection,
    problems: new Map(),
    live: noLiveMarks,
    titleInEdit: null,
    measured: new Map(),
    words,
  })
const lines = (document: FlowDocument) =>
  flowLines([], { document, selected: null, live: noLiveMarks, routes: new Map(), words }).map(
    ({ source, target }) => `${source} > ${target}`,
  )
const grouped = groupSteps(menuFlow(), ['menu', 'bill'], 'g', 'Cobrança')
const folded = editGroup(grouped, 'g', { collapsed: true })

describe('a group', () => {
  test('stands behind its steps, round all of them, and is selected with them', () => {
    const [frame, ...others] = nodes(grouped, selectSteps(['menu', 'bill']))
    expect(frame).toMatchObject({ id: 'group-g', selected: true, zIndex: -2, ariaLabel: 'Group Cobrança' })
    const [x, right] = [frame?.position.x ?? 0, (frame?.position.x ?? 0) + (frame?.width ?? 0)]
    expect(x).toBeLessThan(400)
    expect(right).toBeGreaterThan(800 + 264)
    expect(others.map(({ id }) => id)).toEqual(['start', 'step-hello', 'step-menu', 'step-bill', 'step-bye'])
  })

  test('folded up it stands for its steps: lines lead to it and out of it, those inside are not drawn', () => {
    expect(nodes(folded).map(({ id }) => id)).toEqual(['group-g', 'start', 'step-hello', 'step-bye'])
    expect(lines(folded)).toEqual([
      'start > step-hello',
      'step-hello > group-g',
      'group-g > step-bye',
      'group-g > step-bye',
    ])
    expect(lines(grouped)).toEqual(lines(menuFlow()))
  })

  test('is drawn anew only when something of it changed', () => {
    const first = nodes(grouped)
    const again = nodes({ ...grouped, name: 'Other' }, nothingSelected, first)
    expect(again.every((node, index) => node === first[index])).toBe(true)
    expect(nodes(folded, nothingSelected, first)[0]).not.toBe(first[0])
  })

  test('loses its steps to a newer group, and goes with its last one', () => {
    const twice = groupSteps(grouped, ['bill', 'bye'], 'h', 'Fim')
    expect(twice.canvas.groups.map(({ id, stepKeys }) => [id, stepKeys])).toEqual([
      ['g', ['menu']],
      ['h', ['bill', 'bye']],
    ])
    expect(deleteSteps(twice, ['menu']).canvas.groups.map(({ id }) => id)).toEqual(['h'])
    expect(groupSteps(grouped, ['gone'], 'x', 'X')).toBe(grouped)
  })
})

test('a note is a node of its size, behind the steps, and has the words of its text', () => {
  const document = addNote(menuFlow(), 'n', { x: 8, y: 16 })
  expect(nodes(document, { ...nothingSelected, notes: ['n'] })[0]).toMatchObject({
    id: 'note-n',
    type: 'note',
    position: { x: 8, y: 16 },
    width: 264,
    height: 144,
    selected: true,
  })
})

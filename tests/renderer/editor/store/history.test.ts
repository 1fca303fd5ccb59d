import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEditorStore, type EditorStore } from '../../../../renderer/editor/store/editorStore.ts'
import { selectSteps } from '../../../../renderer/editor/store/selection.ts'
import { countedIds, menuFlow, opened } from '../flowForTests.ts'
import { randomVerb, verbCases } from './randomVerbs.ts'
import { renameStep } from '../../../../renderer/editor/document/renameStep.ts'
import { deleteSteps } from '../../../../renderer/editor/document/deleteSteps.ts'
import { setText } from '../../../../renderer/editor/document/setText.ts'

function storeAt(clock: { now: number }): EditorStore {
  return createEditorStore(opened(menuFlow()), { now: () => clock.now, typingPause: 1_000 })
}

describe('the history of an opened flow', () => {
  test('undoing everything gives the first document and redoing everything the last, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(verbCases, { maxLength: 40 }), (verbs) => {
        const store = storeAt({ now: 0 })
        const first = JSON.stringify(store.getState().document)
        const newId = countedIds()
        for (const verb of verbs) store.getState().act('text', (document) => randomVerb(document, verb, newId))
        const last = JSON.stringify(store.getState().document)
        let undone = 0
        while (store.getState().undo() !== null) undone += 1
        expect(JSON.stringify(store.getState().document)).toBe(first)
        let redone = 0
        while (store.getState().redo() !== null) redone += 1
        expect(JSON.stringify(store.getState().document)).toBe(last)
        expect(redone).toBe(undone)
      }),
      { numRuns: 1_000 },
    )
  })

  test('typing without a pause is one entry, a pause begins another', () => {
    const clock = { now: 0 }
    const store = storeAt(clock)
    const type = (title: string) =>
      store.getState().act('rename', (document) => renameStep(document, 'menu', title), { merge: 'title:menu' })
    type('a')
    clock.now = 900
    type('ab')
    clock.now = 2_500
    type('abc')
    expect(store.getState().history.past).toHaveLength(2)
    store.getState().undo()
    expect(store.getState().document.steps[1]?.title).toBe('ab')
  })

  test('a gesture is one entry however long it takes', () => {
    const clock = { now: 0 }
    const store = storeAt(clock)
    for (const title of ['a', 'b', 'c']) {
      clock.now += 60_000
      store
        .getState()
        .act('move', (document) => renameStep(document, 'menu', title), { merge: 'drag-1', gesture: true })
    }
    expect(store.getState().history.past).toHaveLength(1)
  })

  test('typing after an undo does not join what was undone', () => {
    const store = storeAt({ now: 0 })
    const type = (title: string) =>
      store.getState().act('rename', (document) => renameStep(document, 'menu', title), { merge: 'title:menu' })
    type('a')
    store.getState().undo()
    store.getState().redo()
    type('ab')
    expect(store.getState().history.past).toHaveLength(2)
  })

  test('undo brings the selection back, and entries keep their names', () => {
    const store = storeAt({ now: 0 })
    store.getState().select(selectSteps(['menu', 'bill']))
    store.getState().act('remove', (document) => deleteSteps(document, ['menu', 'bill']), { count: 2 })
    expect(store.getState().selection.steps).toEqual([])
    expect(store.getState().undo()).toEqual({ act: 'remove', count: 2 })
    expect(store.getState().selection.steps).toEqual(['menu', 'bill'])
  })

  test('an act that changes nothing leaves no entry', () => {
    const store = storeAt({ now: 0 })
    store.getState().act('rename', (document) => renameStep(document, 'menu', 'menu'))
    expect(store.getState().history.past).toEqual([])
  })

  test('new template ids reach the present and every remembered document', () => {
    const store = storeAt({ now: 0 })
    store.getState().act('text', (document) => setText(document, 'menu', 'Novo', countedIds()))
    store.getState().renameTemplates([['t-menu', 't-own']])
    const ids = () => store.getState().document.templates.map(({ id }) => id)
    expect(ids()).toContain('t-own')
    store.getState().undo()
    expect(ids()).toContain('t-own')
    expect(store.getState().document.steps[1]?.templateId).toBe('t-own')
    expect(ids()).not.toContain('t-menu')
  })
})

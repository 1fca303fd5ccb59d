import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEditorStore, type EditorStore } from '../../../../renderer/editor/store/editorStore.ts'
import { emptyHistory } from '../../../../renderer/editor/store/history.ts'
import { historyText, readHistory } from '../../../../renderer/editor/store/historyText.ts'
import { selectSteps } from '../../../../renderer/editor/store/selection.ts'
import { moveSteps } from '../../../../renderer/editor/document/moveSteps.ts'
import { renameStep } from '../../../../renderer/editor/document/renameStep.ts'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { limits } from '../../../../shared/domain/limits.ts'
import { countedIds, menuFlow, opened, step } from '../flowForTests.ts'
import { randomVerb, verbCases } from './randomVerbs.ts'

const ports = { now: () => 0, typingPause: 1_000 }
const storeOf = (document: FlowDocument, history?: string): EditorStore =>
  createEditorStore({ ...opened(document), ...(history === undefined ? {} : { history }) }, ports)
/** As the database gives it back: other objects, and lists that mean nothing by their order in another one. */
const stored = (document: FlowDocument): FlowDocument => {
  const copy: FlowDocument = structuredClone(document)
  return { ...copy, templates: copy.templates.toReversed() }
}
const plain = ({ templates, ...rest }: FlowDocument) => ({
  ...rest,
  templates: templates.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

describe('the history that is kept with a draft', () => {
  test('undoes and redoes the same after the app was closed, whatever was done and however much was undone', () => {
    fc.assert(
      fc.property(fc.array(verbCases, { maxLength: 25 }), fc.nat(10), (verbs, back) => {
        const store = storeOf(menuFlow())
        const newId = countedIds()
        const states = [store.getState().document]
        for (const verb of verbs) {
          const before = store.getState().document
          store.getState().act('text', (document) => randomVerb(document, verb, newId))
          if (store.getState().document !== before) states.push(store.getState().document)
        }
        for (let undone = 0; undone < back; undone += 1) store.getState().undo()
        const { document, history } = store.getState()
        const again = storeOf(stored(document), historyText(history))
        expect(again.getState().history.past).toHaveLength(history.past.length)
        expect(again.getState().history.future).toHaveLength(history.future.length)
        while (again.getState().undo() !== null);
        for (const [index, state] of states.entries()) {
          if (index > 0) again.getState().redo()
          expect(plain(again.getState().document)).toEqual(plain(state))
        }
        expect(again.getState().redo()).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  test('keeps the names of entries and what was selected', () => {
    const store = storeOf(menuFlow())
    store.getState().select(selectSteps(['menu']))
    store.getState().act('rename', (document) => renameStep(document, 'menu', 'Opções'), { count: 3 })
    store.getState().select(selectSteps(['hello']))
    const again = storeOf(store.getState().document, historyText(store.getState().history))
    expect(again.getState().undo()).toEqual({ act: 'rename', count: 3 })
    expect(again.getState().selection).toEqual(selectSteps(['menu']))
  })

  test('holds only what changed, stays within its bounds and forgets the oldest first', () => {
    const steps = Array.from({ length: 2_000 }, (_, index) => step(`s${index}`, 'end'))
    const store = storeOf({ ...menuFlow(), steps, templates: [] })
    store.getState().act('rename', (document) => renameStep(document, 's7', 'Tchau'))
    expect(historyText(store.getState().history).length).toBeLessThan(1_000)
    for (let round = 1; round <= 4; round += 1) {
      const places = new Map(steps.map(({ key }) => [key, { x: round, y: 0 }]))
      store.getState().act('move', (document) => moveSteps(document, { steps: places, start: null }))
    }
    const text = historyText(store.getState().history)
    expect(text.length).toBeLessThanOrEqual(limits.history)
    const again = storeOf(store.getState().document, text)
    const kept = again.getState().history.past.length
    expect(kept).toBeGreaterThanOrEqual(0)
    expect(kept).toBeLessThan(5)
    while (again.getState().undo() !== null);
    expect(again.getState().document.steps[0]?.position.x).toBe(4 - kept)
  })

  test('a text that is no history, or leads nowhere, is no history', () => {
    const patch = { steps: { order: ['gone'] } }
    const selection = { steps: [], notes: [], start: false, line: null }
    const entry = { act: 'text', count: 1, before: selection, after: selection, patch }
    for (const text of [
      '',
      'null',
      '{"version":2,"past":[],"future":[]}',
      JSON.stringify({ version: 1, past: [{ ...entry, act: 'format the disk' }], future: [] }),
      JSON.stringify({ version: 1, past: [entry], future: [entry] }),
      JSON.stringify({ version: 1, past: [{ ...entry, patch: { templates: { order: [] } } }], future: [] }),
    ]) {
      expect(readHistory(text, menuFlow())).toEqual(emptyHistory)
    }
  })
})

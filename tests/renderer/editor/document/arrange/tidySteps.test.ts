import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, type Bounds } from '../../../../../renderer/editor/document/bounds.ts'
import { layersOf } from '../../../../../renderer/editor/document/arrange/layers.ts'
import { tidySteps } from '../../../../../renderer/editor/document/arrange/tidySteps.ts'
import type { FlowDocument } from '../../../../../shared/domain/flow.ts'
import { exitsOf } from '../../../../../shared/flow/exits.ts'
import { countedIds, menuFlow, step } from '../../flowForTests.ts'
import { randomVerb, verbCases } from '../../store/randomVerbs.ts'

const noSizes = new Map<string, { width: number; height: number }>()
const overlap = (a: Bounds, b: Bounds): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function expectNoneOnAnother(document: FlowDocument): void {
  const all = document.steps.map((one) => boundsOf(one, noSizes))
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) expect(overlap(one, other)).toBe(false)
  })
}

/** Ways on that only this step leads to, in the order of its exits, and where they stand. */
function expectAnswersInOrder(document: FlowDocument): void {
  const { under } = layersOf(document, new Set(document.steps.map(({ key }) => key)))
  const place = new Map(document.steps.map(({ key, position }) => [key, position]))
  for (const from of document.steps) {
    const order = exitsOf(from).flatMap(({ to }) => to ?? [])
    const children = under.get(from.key) ?? []
    expect(children).toEqual([...new Set(order)].filter((to) => children.includes(to)))
    const tops = children.map((key) => place.get(key)?.y ?? Number.NaN)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    for (const key of children) expect(place.get(key)?.x).toBeGreaterThan(from.position.x)
  }
}

describe('tidying', () => {
  test('never puts a step on another and keeps the answers in order, whatever the flow', () => {
    fc.assert(
      fc.property(fc.array(verbCases, { maxLength: 60 }), (cases) => {
        const newId = countedIds()
        const document = cases.reduce((before, one) => randomVerb(before, one, newId), menuFlow())
        const tidy = tidySteps(document, null, noSizes)
        expectNoneOnAnother(tidy)
        expectAnswersInOrder(tidy)
        expect(tidySteps(tidy, null, noSizes)).toBe(tidy)
      }),
      { numRuns: 300 },
    )
  })

  test('of a part leaves the others where they are and covers none of them', () => {
    fc.assert(
      fc.property(fc.array(verbCases, { maxLength: 30 }), fc.nat(3), (cases, odd) => {
        const newId = countedIds()
        const document = tidySteps(
          cases.reduce((before, one) => randomVerb(before, one, newId), menuFlow()),
          null,
          noSizes,
        )
        const keys = document.steps.filter((_, index) => (index + odd) % 2 === 0).map(({ key }) => key)
        const tidy = tidySteps(document, keys, noSizes)
        for (const [index, one] of tidy.steps.entries()) {
          if (!keys.includes(one.key)) expect(one).toBe(document.steps[index])
        }
        expectNoneOnAnother(tidy)
      }),
    )
  })

  test('puts a flow into columns beside Start: hello, menu, bill, bye', () => {
    const { steps } = tidySteps(menuFlow(), null, noSizes)
    expect(steps.map(({ key, position }) => [key, position.x])).toEqual([
      ['hello', 344],
      ['menu', 720],
      ['bill', 1096],
      ['bye', 1472],
    ])
    expect(steps[0]?.position.y).toBe(0)
  })

  test('a chain of 5,000 steps and a star of 500 answers are arranged in well under a second', () => {
    const chain = {
      ...menuFlow(),
      steps: Array.from({ length: 5_000 }, (_, index) =>
        step(`s${index}`, 'send_template', { next: index < 4_999 ? `s${index + 1}` : null }),
      ),
    }
    const star = {
      ...menuFlow(),
      steps: [
        step('menu', 'collect_input', {
          answers: Array.from({ length: 500 }, (_, at) => ({ id: `${at}`, text: `${at}`, synonyms: [], to: `e${at}` })),
        }),
        ...Array.from({ length: 500 }, (_, at) => step(`e${at}`, 'end')),
      ],
    }
    const begun = performance.now()
    const arranged = tidySteps(chain, null, noSizes)
    const round = tidySteps(star, null, noSizes)
    expect(performance.now() - begun).toBeLessThan(1_500)
    expect(new Set(arranged.steps.map(({ position }) => position.x)).size).toBe(5_000)
    expectNoneOnAnother(round)
    expectAnswersInOrder(round)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyFragment } from '../../../../renderer/editor/clipboard/copyFragment.ts'
import { pasteFragment, type OnClash } from '../../../../renderer/editor/clipboard/pasteFragment.ts'
import { readClipboard } from '../../../../renderer/editor/clipboard/readClipboard.ts'
import type { Fragment } from '../../../../renderer/editor/clipboard/fragment.ts'
import { setText } from '../../../../renderer/editor/document/setText.ts'
import { stepHeight } from '../../../../renderer/editor/document/stepHeight.ts'
import { flowDocumentSchema, type FlowDocument } from '../../../../shared/domain/flow.ts'
import { exitsOf } from '../../../../shared/flow/exits.ts'
import { newFlowDocument } from '../../../../shared/flow/newFlow.ts'
import { countedIds, menuFlow } from '../flowForTests.ts'
import { randomVerb, verbCases } from '../store/randomVerbs.ts'

const copied = (document: FlowDocument, steps: readonly string[], flowKey = 'here'): Fragment => {
  const fragment = copyFragment(document, { flowKey, steps, notes: [] })
  const read = readClipboard(JSON.stringify(fragment))
  if (read.kind !== 'fragment') throw new Error(`refused: ${JSON.stringify(read)}`)
  return read.fragment
}
const pasted = (document: FlowDocument, fragment: Fragment, onClash: OnClash = 'copy', newId = countedIds()) => {
  const result = pasteFragment(document, fragment, { flowKey: 'here', at: { x: 0, y: 0 }, onClash, newId })
  if (result === null) throw new Error('too many')
  return result
}
const text = (document: FlowDocument, key: string | undefined): string | undefined => {
  const step = document.steps.find((step) => step.key === key)
  return document.templates.find(({ id }) => id === step?.templateId)?.content
}

describe('what is copied', () => {
  test('keeps the links between its steps and drops those that lead out of it', () => {
    const { steps } = copied(menuFlow(), ['hello', 'menu'])
    expect(steps.map(({ key, next, any }) => ({ key, next, any }))).toEqual([
      { key: 'hello', next: 'menu', any: null },
      { key: 'menu', next: null, any: 'menu' },
    ])
    expect(steps[1]?.answers.map(({ to }) => to)).toEqual([null, null])
  })

  test('is nothing when nothing is there', () => {
    expect(copyFragment(menuFlow(), { flowKey: 'here', steps: ['gone'], notes: [] })).toBeNull()
  })

  test('comes out as it went in, whatever the flow and whatever is copied: texts, answers and shape are the same', () => {
    fc.assert(
      fc.property(fc.array(verbCases, { maxLength: 25 }), fc.nat(7), (cases, odd) => {
        const newId = countedIds()
        const document = cases.reduce((before, one) => randomVerb(before, one, newId), menuFlow())
        const keys = document.steps.filter((_, index) => (index + odd) % 3 > 0).map(({ key }) => key)
        if (keys.length === 0) return
        const fragment = copied(document, keys)
        const empty = newFlowDocument('Outro')
        const result = pasted(empty, fragment, 'copy', newId)
        expect(flowDocumentSchema.safeParse(result.document).success).toBe(true)
        expect(result.steps).toHaveLength(keys.length)
        const originals = document.steps.filter(({ key }) => keys.includes(key))
        const place = new Map(originals.map(({ key }, index) => [key, index]))
        const copies = new Map(result.steps.map((key, index) => [key, index]))
        result.document.steps.forEach((copy, index) => {
          const original = originals[index]
          if (original === undefined) throw new Error('a step more than was copied')
          expect({ title: copy.title, type: copy.type }).toEqual({ title: original.title, type: original.type })
          expect(text(result.document, copy.key)).toBe(text(document, original.key))
          const [before, after] = [exitsOf(original), exitsOf(copy)]
          // Where `!timeout` or `!invalid` led out of the copy, the exit itself is gone with its link.
          for (const { exit, to, label } of after) {
            const was = before.find((known) => known.exit === exit)
            expect(label).toEqual(was?.label)
            const wasAt = was?.to === null || was?.to === undefined ? undefined : place.get(was.to)
            expect(to === null ? undefined : copies.get(to)).toBe(wasAt)
          }
        })
        const shifts = originals.map(({ position }, index) => {
          const at = result.document.steps[index]?.position ?? { x: 0, y: 0 }
          return `${at.x - position.x},${at.y - position.y}`
        })
        expect(new Set(shifts).size).toBe(1)
      }),
    )
  })
})

describe('what is pasted', () => {
  test('gets keys and ids of its own and covers no step that is there', () => {
    const flow = menuFlow()
    const { document, steps } = pasted(flow, copied(flow, ['hello', 'menu', 'bill']))
    expect(document.steps.slice(0, 4)).toEqual(flow.steps)
    expect(steps).toEqual(['hello_2', 'menu_2', 'bill_2'])
    for (const copy of document.steps.slice(4)) {
      for (const step of flow.steps) {
        const apart =
          Math.abs(copy.position.x - step.position.x) >= 264 ||
          copy.position.y >= step.position.y + stepHeight(step) ||
          copy.position.y + stepHeight(copy) <= step.position.y
        expect(apart).toBe(true)
      }
    }
  })

  test('says its own text even when the original says something else by now', () => {
    const fragment = copied(menuFlow(), ['hello'])
    const changed = setText(menuFlow(), 'hello', 'Outra coisa', countedIds())
    const { document, steps } = pasted(changed, fragment, 'keep')
    expect(text(document, steps[0])).toBe('Oi {{nome}}')
    expect(text(document, 'hello')).toBe('Outra coisa')
  })

  test.each([
    ['keep', 'Aqui', 'Aqui', 3],
    ['replace', 'Oi {{nome}}', 'Oi {{nome}}', 3],
    ['copy', 'Oi {{nome}}', 'Aqui', 4],
  ] as const)('a text of another flow that says something else here: %s', (onClash, says, here, templates) => {
    const fragment = copied(menuFlow(), ['hello'], 'elsewhere')
    const { document, steps } = pasted(setText(menuFlow(), 'hello', 'Aqui', countedIds()), fragment, onClash)
    expect(text(document, steps[0])).toBe(says)
    expect(text(document, 'hello')).toBe(here)
    expect(document.templates).toHaveLength(templates)
  })

  test('a text that both flows have with the same words is used and not doubled', () => {
    const { document, steps } = pasted(menuFlow(), copied(menuFlow(), ['hello'], 'elsewhere'))
    expect(document.templates).toHaveLength(3)
    expect(document.steps.find(({ key }) => key === steps[0])?.templateId).toBe('t-hello')
  })

  test('is refused as a whole when the flow would be too large', () => {
    const fragment = copied(menuFlow(), ['hello'])
    const [first] = menuFlow().steps
    if (first === undefined) throw new Error('no step')
    const full = { ...menuFlow(), steps: Array.from({ length: 5_000 }, (_, index) => ({ ...first, key: `s${index}` })) }
    const how = { flowKey: 'here', at: { x: 0, y: 0 }, onClash: 'copy', newId: countedIds() } as const
    expect(pasteFragment(full, fragment, how)).toBeNull()
  })
})

describe('a clipboard of others', () => {
  const fragment = copyFragment(menuFlow(), { flowKey: 'here', steps: ['hello', 'menu'], notes: [] })
  const changed = (change: object): string => JSON.stringify({ ...fragment, ...change })
  const [hello, menu] = fragment?.steps ?? []

  test.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['x'.repeat(65_537), 'tooLong'],
    ['{"a":1}', 'foreign'],
    ['[1,2]', 'foreign'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'foreign'],
    [changed({ version: 2 }), 'newer'],
    [changed({ steps: [] }), 'damaged'],
    [changed({ steps: [{ ...hello, type: 'run_code' }] }), 'damaged'],
    [changed({ steps: [hello, hello] }), 'damaged'],
    [changed({ steps: [{ ...hello, position: { x: 1e300, y: 0 } }] }), 'damaged'],
    [changed({ steps: [{ ...menu, answers: [menu?.answers[0], menu?.answers[0]] }] }), 'damaged'],
    [changed({ templates: 'none' }), 'damaged'],
  ])('%.40s is refused: %s', (words, why) => {
    expect(readClipboard(words)).toEqual({ kind: 'refused', why })
  })

  test('words are a message, also those that only look like something else', () => {
    for (const words of ['Bom dia!', '{{nome}}, tudo bem?', '[aviso] Fechamos às 18h', '{"half']) {
      expect(readClipboard(`  ${words}\n`)).toEqual({ kind: 'text', text: words })
    }
  })

  test('no text at all makes it fail, and what is accepted can be saved', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (words) => {
        expect(['fragment', 'text', 'refused']).toContain(readClipboard(words).kind)
      }),
    )
    const named = changed({ steps: [{ ...hello, key: '__proto__', title: '__proto__', next: '__proto__' }] })
    const read = readClipboard(named)
    if (read.kind !== 'fragment') throw new Error('refused')
    const { document, steps } = pasted(menuFlow(), read.fragment)
    expect(flowDocumentSchema.safeParse(document).success).toBe(true)
    expect(document.steps.at(-1)?.next).toBe(steps[0])
  })
})

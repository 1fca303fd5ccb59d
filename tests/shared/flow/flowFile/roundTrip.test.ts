import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { checkFlow } from '../../../../shared/flow/check/checkFlow.ts'
import { readFlowFile } from '../../../../shared/flow/flowFile/readFlowFile.ts'
import { writeFlowFile } from '../../../../shared/flow/flowFile/writeFlowFile.ts'
import { waits } from '../../../../shared/flow/waits.ts'
import { documentArbitrary, end, flowOf, message, question } from '../documents.ts'
import { fastest } from '../../fastest.ts'
import { counter } from './counter.ts'

const read = (text: string) => readFlowFile(Buffer.from(text), { newId: counter() })

/** What a file keeps of a document: no ids, no links to templates that are gone, triggers off, questions that wait. */
const kept = (document: FlowDocument) => {
  const templateKeys = new Map(document.templates.map(({ id, key }) => [id, key]))
  return {
    ...document,
    steps: document.steps.map((step) => ({
      ...step,
      waitInput: waits(step),
      templateId: step.templateId === null ? null : (templateKeys.get(step.templateId) ?? null),
      answers: step.answers.map(({ id: _id, ...answer }) => answer),
    })),
    templates: document.templates.map(({ id: _id, ...template }) => template),
    triggers: document.triggers.map(({ id: _id, ...trigger }) => ({ ...trigger, active: false })),
  }
}

const isStorable = (value: unknown): boolean => {
  const text = JSON.stringify(value)
  return !/\\u(?:d[89a-f]|0000)/iu.test(text)
}
const areUnique = (keyed: readonly { readonly key: string }[]): boolean =>
  new Set(keyed.map(({ key }) => key.normalize('NFC'))).size === keyed.length
const areUnderstood = (document: FlowDocument): boolean =>
  !checkFlow(document).some(({ code }) => code === 'trigger_blank' || code === 'trigger_pattern')

describe('a flow as a file', () => {
  it('comes back the same, up to ids, whatever is in it', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        fc.pre(areUnique(document.steps) && areUnique(document.templates))
        fc.pre(isStorable(document) && areUnderstood(document))
        const result = read(writeFlowFile(document))
        expect(result.ok ? [] : result.problems).toEqual([])
        if (result.ok) expect(kept(result.document)).toEqual(kept(document))
      }),
      { numRuns: 150 },
    )
  })

  it('gives no warning about a flow that has no problem', () => {
    const document = flowOf([message('oi', 'menu'), question('menu', [['Sim', 'fim']], 'menu'), end('fim')])
    const result = read(writeFlowFile(document))
    expect(result).toMatchObject({ ok: true, warnings: [] })
    const ids = result.ok
      ? result.document.steps.flatMap(({ answers, templateId }) => [...answers.map(({ id }) => id), templateId])
      : []
    expect(ids).not.toContain('a1')
    expect(ids).not.toContain('t-oi')
  })

  it('reads any bytes without throwing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => typeof readFlowFile(bytes, { newId: counter() }).ok === 'boolean',
      ),
    )
    fc.assert(fc.property(fc.json(), (text) => !read(text).ok))
  })

  it('survives any one value of a good file being replaced by any JSON', () => {
    const text = writeFlowFile(flowOf([message('oi', 'menu'), question('menu', [['Sim', 'fim']], 'menu'), end('fim')]))
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue({ maxDepth: 2 }), (place, value) => {
        let count = 0
        const leaves = [...text.matchAll(/: (?:"[^"]*"|\d+|true|false|null)/gu)].length
        const hurt = text.replace(/: (?:"[^"]*"|\d+|true|false|null)/gu, (found) => {
          count += 1
          return count - 1 === place % leaves ? `: ${JSON.stringify(value)}` : found
        })
        const result = read(hurt)
        expect(result.ok || result.problems.length > 0).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('reads 5,000 steps in less than a second', () => {
    const steps = Array.from({ length: 5_000 }, (_, index) => question(`s${index}`, [['Sim', `s${index + 1}`]], 's0'))
    const text = writeFlowFile(flowOf(steps))
    expect(read(text).ok).toBe(true)
    expect(fastest(() => read(text))).toBeLessThan(1_000)
  })
})

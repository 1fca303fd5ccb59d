import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readFlowFile } from '../../../../shared/flow/flowFile/readFlowFile.ts'
import { catalogue } from '../../../../shared/i18n/catalogue.ts'
import { counter } from './counter.ts'

const caseClass = z.enum(['accept', 'accept-with-warning', 'reject-with-clear-error'])
const casesSchema = z.object({
  base: z.unknown(),
  cases: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'base64']),
      payload: z.string(),
      expected: caseClass,
      alsoOk: z.array(caseClass).optional(),
    }),
  ),
})
const { base, cases } = casesSchema.parse(
  JSON.parse(readFileSync(new URL('../../../cases/bad-flows.json', import.meta.url), 'utf8')),
)

const read = (bytes: Uint8Array) => readFlowFile(bytes, { newId: counter(), language: 'pt-BR' })
const classOf = (result: ReturnType<typeof read>): z.infer<typeof caseClass> => {
  if (!result.ok) return 'reject-with-clear-error'
  return result.warnings.length > 0 ? 'accept-with-warning' : 'accept'
}

describe('the public cases of bad flow files', () => {
  it('takes the base file without a warning', () => {
    const result = read(Buffer.from(JSON.stringify(base)))
    expect(result).toMatchObject({ ok: true, warnings: [], standaloneTriggers: [] })
    expect(result.ok && result.document.triggers).toMatchObject([{ pattern: 'oi', active: false }])
  })

  it.each(cases)('$name: $expected', ({ kind, payload, expected, alsoOk = [] }) => {
    const began = performance.now()
    const result = read(Buffer.from(payload, kind === 'text' ? 'utf8' : 'base64'))
    expect(performance.now() - began).toBeLessThan(1_000)
    expect([expected, ...alsoOk], JSON.stringify(result.ok ? result.warnings : result.problems)).toContain(
      classOf(result),
    )
    expect('polluted' in {}).toBe(false)
    for (const problem of result.ok ? [] : result.problems) {
      expect(catalogue.en.flowFile.problems[problem.code]).toBeTypeOf('string')
    }
  })
})

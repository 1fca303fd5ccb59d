import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FileParams } from '../../../../shared/flow/flowFile/fileProblem.ts'
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
      /** A word the sentences must name. */
      mustMention: z.string().default(''),
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

/** The sentences people see about a file, in Portuguese. */
const said = (result: ReturnType<typeof read>): string => {
  const { problems, flowFile } = catalogue['pt-BR']
  const sentences: (readonly [string, FileParams])[] = result.ok
    ? result.warnings.map((one) =>
        one.kind === 'file'
          ? [flowFile.warnings[one.code], one.params]
          : [answerSentence(problems[one.problem.code]), one.problem.params],
      )
    : result.problems.map(({ code, params }) => [flowFile.problems[code], params])
  return sentences
    .map(([text, params]) => text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(params[name] ?? '?')))
    .join('\n')
}
const answerSentence = (texts: { sentence: string; sentence_answer?: string }): string =>
  texts.sentence_answer ?? texts.sentence

describe('the public cases of bad flow files', () => {
  it('takes the base file without a warning', () => {
    const result = read(Buffer.from(JSON.stringify(base)))
    expect(result).toMatchObject({ ok: true, warnings: [], standaloneTriggers: [] })
    expect(result.ok && result.document.triggers).toMatchObject([{ pattern: 'oi', active: false }])
  })

  it.each(cases)('$name: $expected', ({ kind, payload, expected, alsoOk = [], mustMention }) => {
    const began = performance.now()
    const result = read(Buffer.from(payload, kind === 'text' ? 'utf8' : 'base64'))
    expect(performance.now() - began).toBeLessThan(1_000)
    expect([expected, ...alsoOk], JSON.stringify(result.ok ? result.warnings : result.problems)).toContain(
      classOf(result),
    )
    expect('polluted' in {}).toBe(false)
    expect(said(result)).toContain(mustMention)
  })
})

import { z } from 'zod'
import { readFlowFile, type ReadFlowFile } from '../../shared/flow/flowFile/readFlowFile.ts'
import { render } from '../../shared/template/render.ts'
import { variablesIn } from '../../shared/template/variables.ts'
import { type CaseKind, type CaseOutcome } from './caseKind.ts'

const classSchema = z.enum(['reject-with-clear-error', 'accept', 'accept-with-warning'])
type ImportClass = z.infer<typeof classSchema>

const caseSchema = z.object({
  name: z.string(),
  kind: z.enum(['text', 'base64']),
  payload: z.string(),
  expected: classSchema,
  alsoOk: z.array(classSchema).default([]),
  /** A word that the sentences must name. */
  mustMention: z.string().optional(),
  runtime: z.object({ contactName: z.string() }).optional(),
  setup: z.string().optional(),
  why: z.string().default(''),
})
type FlowCase = z.infer<typeof caseSchema>
const fileSchema = z.object({ base: z.unknown(), cases: z.array(caseSchema) })

/** Longest time one file may take, in milliseconds; only files under 1 MB are held to it. */
const mostMilliseconds = 1_000

/** Flow files, mostly malformed or hostile: each must be refused or read as its case says, fast and without side effects. */
export const badFlows: CaseKind = {
  fileName: 'bad-flows.json',
  run: (json) => {
    const { base, cases } = fileSchema.parse(json)
    const clean: FlowCase = {
      name: 'base',
      kind: 'text',
      payload: JSON.stringify(base),
      expected: 'accept',
      alsoOk: [],
      why: 'the base imports cleanly',
    }
    const withSetup = cases.filter(({ setup }) => setup !== undefined).length
    return {
      outcomes: [clean, ...cases].map(outcomeOf),
      notRun: [
        'importing into a real database, so that a refused file changes no row (only reading was checked)',
        ...(withSetup > 0 ? [`ids of flows that exist already (${withSetup} case(s) were only read)`] : []),
      ],
    }
  },
}

const outcomeOf = (flowCase: FlowCase): CaseOutcome => {
  const { name, kind, payload, expected, alsoOk, why } = flowCase
  const bytes = Buffer.from(payload, kind === 'base64' ? 'base64' : 'utf8')
  const outcome = (passed: boolean, seen: string): CaseOutcome => ({
    id: name,
    passed,
    expected: [expected, ...alsoOk].join(' or '),
    seen,
    why,
  })
  const start = performance.now()
  try {
    let ids = 0
    const read = readFlowFile(bytes, { newId: () => `case${(ids += 1)}` })
    const milliseconds = performance.now() - start
    const seen = importClass(read)
    const flaw = flawOf(flowCase, read, bytes.length < 1_048_576 ? milliseconds : 0)
    return outcome([expected, ...alsoOk].includes(seen) && flaw === null, `${seen} (${flaw ?? saidBy(read)})`)
  } catch (error) {
    return outcome(false, `an exception: ${String(error)}`)
  }
}

const importClass = (read: ReadFlowFile): ImportClass => {
  if (!read.ok) return 'reject-with-clear-error'
  return read.warnings.length > 0 ? 'accept-with-warning' : 'accept'
}

/** What the file's reader said, as codes with what their sentences name. */
const saidBy = (read: ReadFlowFile): string =>
  JSON.stringify(
    read.ok
      ? read.warnings.map((warning) =>
          warning.kind === 'flow' ? [warning.problem.code, warning.problem.params] : [warning.code, warning.params],
        )
      : read.problems.map(({ code, params }) => [code, params]),
  )

const flawOf = (flowCase: FlowCase, read: ReadFlowFile, milliseconds: number): string | null => {
  const { mustMention, runtime } = flowCase
  if (milliseconds > mostMilliseconds) return `it took ${Math.round(milliseconds)} ms`
  if (Reflect.get({}, 'polluted') !== undefined) return 'every object is polluted'
  if (!read.ok && read.problems.length === 0) return 'no reason was given'
  if (mustMention !== undefined && !saidBy(read).includes(mustMention)) {
    return `nothing mentions ${mustMention}: ${saidBy(read)}`
  }
  return runtime === undefined || !read.ok || printsName(read, runtime.contactName)
    ? null
    : 'the name is not printed as it is'
}

const printsName = (read: Extract<ReadFlowFile, { ok: true }>, name: string): boolean =>
  read.document.templates
    .flatMap(({ content, variants }) => [content, ...variants])
    .filter((wording) => variablesIn(wording).includes('nome'))
    .every((wording) => render(wording, new Map([['nome', name]])).text.includes(name))

import { z } from 'zod'
import type { ImportPreview } from '../../shared/api/flowFileCalls.ts'
import { catalogue } from '../../shared/i18n/catalogue.ts'
import { render } from '../../shared/template/render.ts'
import { variablesIn } from '../../shared/template/variables.ts'
import { type CaseKind, type CaseOutcome } from './caseKind.ts'
import { importingApp, type ImportingApp } from './importingApp.ts'

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
/** In a case with a setup: stands for the id of the base's flow. */
const existingId = 'REPLACE_WITH_EXISTING_FLOW_ID'

/**
 * Flow files, mostly malformed or hostile, through the app's own calls into a real database that holds the base already: each is
 * refused without changing a row, or becomes one more draft that leaves every other row as it is.
 */
export const badFlows: CaseKind = {
  fileName: 'bad-flows.json',
  run: async (json) => {
    const { base, cases } = fileSchema.parse(json)
    const clean: FlowCase = {
      name: 'base',
      kind: 'text',
      payload: JSON.stringify(base),
      expected: 'accept',
      alsoOk: [],
      why: 'the base imports cleanly',
    }
    const app = await importingApp()
    try {
      const outcomes: CaseOutcome[] = []
      for (const flowCase of [clean, ...cases]) outcomes.push(await outcomeOf(app, flowCase))
      return { outcomes, notRun: [] }
    } finally {
      await app.close()
    }
  },
}

const outcomeOf = async (app: ImportingApp, flowCase: FlowCase): Promise<CaseOutcome> => {
  const { name, expected, alsoOk, why } = flowCase
  const outcome = (passed: boolean, seen: string): CaseOutcome => ({
    id: name,
    passed,
    expected: [expected, ...alsoOk].join(' or '),
    seen,
    why,
  })
  try {
    const bytes = await bytesOf(app, flowCase)
    const preview = await app.preview(bytes)
    const seen = importClass(preview)
    const flaw = flawOfSentences(flowCase, preview) ?? (await flawOfImport(app, flowCase, bytes, preview))
    return outcome([expected, ...alsoOk].includes(seen) && flaw === null, `${seen} (${flaw ?? said(preview)})`)
  } catch (error) {
    return outcome(false, `an exception: ${String(error)}`)
  }
}

const bytesOf = async ({ api }: ImportingApp, { kind, payload, setup }: FlowCase): Promise<Uint8Array> => {
  if (setup === undefined) return Buffer.from(payload, kind === 'base64' ? 'base64' : 'utf8')
  const [existing] = (await api.flows.list({})).toReversed()
  return Buffer.from(payload.replaceAll(existingId, existing?.flowKey ?? existingId))
}

const importClass = (preview: ImportPreview): ImportClass => {
  if (!preview.ok) return 'reject-with-clear-error'
  return preview.warnings.length > 0 ? 'accept-with-warning' : 'accept'
}

/** What people are told about the file, in Portuguese. */
const said = (preview: ImportPreview): string => {
  const { problems, flowFile } = catalogue['pt-BR']
  const sentences = preview.ok
    ? preview.warnings.map((warning) =>
        warning.kind === 'file'
          ? filled(flowFile.warnings[warning.code], warning.params)
          : filled(sentenceOf(problems[warning.code]), warning.params),
      )
    : preview.problems.map(({ code, params }) => filled(flowFile.problems[code], params))
  return sentences.join(' ')
}

/** Some problems have a sentence for each of their contexts. */
const sentenceOf = (texts: object): string =>
  Object.entries(texts).flatMap(([name, text]) =>
    name.startsWith('sentence') && typeof text === 'string' ? [text] : [],
  )[0] ?? ''

const filled = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(params[name] ?? '?'))

const flawOfSentences = ({ mustMention }: FlowCase, preview: ImportPreview): string | null => {
  const sentences = said(preview)
  if (!preview.ok && sentences.trim() === '') return 'no reason was given'
  if (/\n\s+at /u.test(sentences)) return `a stack trace: ${sentences}`
  return mustMention === undefined || sentences.includes(mustMention) || saidInParams(preview).includes(mustMention)
    ? null
    : `nothing mentions ${mustMention}: ${sentences}`
}

const saidInParams = (preview: ImportPreview): string =>
  JSON.stringify((preview.ok ? preview.warnings : preview.problems).map(({ params }) => params))

/** What the import itself did wrong, null when nothing. */
const flawOfImport = async (
  app: ImportingApp,
  { runtime }: FlowCase,
  bytes: Uint8Array,
  preview: ImportPreview,
): Promise<string | null> => {
  const before = app.dump()
  const start = performance.now()
  const imported = await app.import(bytes)
  const milliseconds = Math.round(performance.now() - start)
  const after = app.dump()
  if (bytes.length < 1_048_576 && milliseconds > mostMilliseconds) return `it took ${milliseconds} ms`
  if (Reflect.get({}, 'polluted') !== undefined) return 'every object is polluted'
  if (app.strayFiles().length > 0) return `written outside the data folder: ${app.strayFiles().join()}`
  if (app.reports.length > 0) return `failed inside: ${String(app.reports[0])}`
  if (imported.ok !== preview.ok) return 'the import did not do what its preview said'
  if ([...before].some((row) => !after.has(row))) return 'a row that was there is changed or gone'
  if (!imported.ok) return after.size === before.size ? null : 'a refused file changed rows'
  const { document, status } = await app.api.flows.open({ flowKey: imported.flowKey })
  if (status !== 'draft' || document.triggers.some(({ active }) => active)) return 'not a draft with its triggers off'
  return runtime === undefined || printsName(document, runtime.contactName) ? null : 'the name is not printed as it is'
}

const printsName = (
  { templates }: { templates: readonly { content: string; variants: readonly string[] }[] },
  name: string,
): boolean =>
  templates
    .flatMap(({ content, variants }) => [content, ...variants])
    .filter((wording) => variablesIn(wording).includes('nome'))
    .every((wording) => render(wording, new Map([['nome', name]])).text.includes(name))

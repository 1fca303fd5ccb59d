import { expect, test } from 'vitest'
import { contract } from '../../../shared/api/contract.ts'
import { newFlowDocument } from '../../../shared/flow/newFlow.ts'
import { end, flowOf, message, textOf } from '../../shared/flow/documents.ts'
import { hostedApp, type Answer } from './support/runningApp.ts'

/** Every call by its path, as the wire names it. */
const paths = Object.entries(contract).flatMap(([group, calls]) => Object.keys(calls).map((name) => `${group}/${name}`))

const deep = (levels: number) => `{"json":${'['.repeat(levels)}${']'.repeat(levels)}}`
const hostile: readonly (readonly [what: string, body: string])[] = [
  ['nothing', ''],
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a word', '"x"'],
  ['null', '{"json":null}'],
  ['a number', '{"json":7}'],
  ['a list as input', '{"json":[1,2,3]}'],
  ['wrong types', '{"json":{"flowKey":{},"revision":"1","document":7,"name":[],"language":1,"text":{},"theme":9}}'],
  ['a key of prototypes', '{"json":{"__proto__":{"flowKey":"x"},"flowKey":"x"}}'],
  ['a constructor', '{"json":{"constructor":{"prototype":{"polluted":1}}}}'],
  ['depth', deep(100)],
  ['much depth', deep(500_000)],
  ['hints of types', '{"json":{"flowKey":"x"},"meta":[[1,"flowKey"]]}'],
  ['files', '{"json":{"flowKey":"x"},"maps":[["flowKey"]]}'],
  ['half a character', '{"json":{"flowKey":"\\ud800","sessionId":"\\ud800","exampleId":"\\ud800"}}'],
]

/** An object with things in it that a call does not ask for is as good as an empty one. */
const harmless: ReadonlySet<string> = new Set(['wrong types', 'files', 'half a character'])

/** An answer that says what was wrong as data and gives nothing of our inside away. */
function expectRefusal({ status, text }: Answer, of: string): void {
  expect([of, status >= 400 && status < 500]).toEqual([of, true])
  expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b|Prisma|SQLITE/)
  expect(text.length).toBeLessThan(100_000)
}

test('every call answers hostile input as data, and goes on working', async () => {
  const { send, call, reports } = await hostedApp()
  for (const path of paths) {
    for (const [what, body] of hostile) {
      // A stream never ends by itself; that bad input does not open one is seen with the others.
      if (path === 'app/events' && harmless.has(what)) continue
      const answer = await send(path, body)
      // Calls that need nothing, or that change what is given, may take an object that says nothing to them.
      if (answer.status !== 200) expectRefusal(answer, `${path}: ${what}`)
      else expect(harmless).toContain(what)
    }
  }
  expect(reports).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect((await call('app/state', {})).text).toContain('"ready"')
})

test('numbers and names beyond what rows can hold are refused or not found', async () => {
  const { call, api, reports } = await hostedApp()
  const { flowKey } = await api.flows.create({ name: 'a', language: 'en' })
  const huge = Number.MAX_SAFE_INTEGER
  for (const [path, input] of [
    ['flows/restore', { flowKey, version: huge, revision: 1 }],
    ['flows/restore', { flowKey, version: -1, revision: 1 }],
    ['flows/restore', { flowKey, version: 1, revision: huge }],
    ['flows/publish', { flowKey, revision: huge, acknowledgedWarnings: true }],
    ['flows/saveDraft', { flowKey, revision: huge, document: newFlowDocument('a') }],
    ['flows/open', { flowKey: 'a\0b' }],
    ['flows/open', { flowKey: 'x'.repeat(1_000_000) }],
    ['simulator/send', { sessionId: '__proto__', text: 'oi' }],
    ['simulator/advance', { sessionId: 'x', seconds: 1e308 }],
    ['examples/open', { exampleId: 'constructor', language: 'en' }],
    ['nowhere/at-all', {}],
    ['flows/__proto__', {}],
  ] as const) {
    expectRefusal(await call(path, input), `${path} ${JSON.stringify(input).slice(0, 80)}`)
  }
  expect(reports).toEqual([])
})

test('a document of a million wrong things is refused shortly and in few words', { timeout: 60_000 }, async () => {
  const { call, api } = await hostedApp()
  const { flowKey } = await api.flows.create({ name: 'a', language: 'en' })
  const empty = newFlowDocument('a')
  const { canvas } = empty
  for (const document of [
    { ...empty, steps: Array.from({ length: 2_000_000 }, () => 0) },
    { ...empty, steps: Array.from({ length: 5_000 }, () => ({})) },
    { ...empty, templates: Array.from({ length: 10_000 }, () => ({ variants: Array.from({ length: 99 }, () => 1) })) },
    {
      ...empty,
      canvas: {
        ...canvas,
        groups: Array.from({ length: 1_000 }, () => ({ stepKeys: Array.from({ length: 999 }, () => 1) })),
      },
    },
  ]) {
    const start = performance.now()
    expectRefusal(await call('flows/saveDraft', { flowKey, revision: 1, document }), 'a huge document')
    expect(performance.now() - start).toBeLessThan(15_000)
  }
  expect((await api.flows.open({ flowKey })).revision).toBe(1)
})

test(
  'a flow of 5,000 steps with long texts is saved, changed and opened over the wire',
  { timeout: 60_000 },
  async () => {
    const { call, api, reports } = await hostedApp()
    const { flowKey } = await api.flows.create({ name: 'a', language: 'en' })
    const steps = [...Array.from({ length: 4_999 }, (_, index) => message(`s${index}`, `s${index + 1}`)), end('s4999')]
    const saying = (content: string) =>
      flowOf(steps, { templates: steps.slice(0, -1).map(({ key }) => ({ ...textOf(key), content })) })
    const first = saying('Olá {{nome}}! '.repeat(100))
    expect(JSON.stringify(first).length).toBeGreaterThan(8_000_000)
    for (const [revision, document] of [first, saying('Oi {{nome}}!')].entries()) {
      expect(await call('flows/saveDraft', { flowKey, revision: revision + 1, document })).toMatchObject({
        status: 200,
      })
      expect((await api.flows.open({ flowKey })).document).toEqual(document)
    }
    expect((await call('flows/saveDraft', { flowKey, revision: 3, document: saying('x'.repeat(2_500)) })).status).toBe(
      413,
    )
    expect(reports).toEqual([])
  },
)

test('a stream of events tells what changes and ends with the host', async () => {
  const { api, host, stream } = await hostedApp()
  const response = await stream('app/events')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const heard = reader?.read().then(async function more(chunk): Promise<string> {
    const text = chunk.value ?? ''
    return chunk.done || text.includes('flow_changed')
      ? text
      : more((await reader?.read()) ?? { done: true, value: '' })
  })
  await api.flows.create({ name: 'a', language: 'en' })
  expect(await heard).toContain('flow_changed')
  await host.close()
  await expect(reader?.closed ?? Promise.resolve()).rejects.toThrow()
})

test('a stream that the window leaves is forgotten', async () => {
  const { api } = await hostedApp()
  const leaving = new AbortController()
  const events = await api.app.events({}, { signal: leaving.signal })
  const first = events.next()
  await api.flows.create({ name: 'a', language: 'en' })
  expect((await first).value).toMatchObject({ kind: 'flow_changed' })
  leaving.abort()
  const ending = await events.next().then(
    ({ done }) => done === true,
    () => true,
  )
  expect(ending).toBe(true)
})

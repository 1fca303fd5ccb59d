import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import naughty from '../../cases/naughty-messages.json' with { type: 'json' }
import { simulatorViewSchema } from '../../../shared/api/simulatorView.ts'
import { defaultSettings } from '../../../shared/domain/settings.ts'
import { anyDraftSteps } from '../engine/arbitraries.ts'
import { after, answer, asks, ends, says, step, template } from '../engine/samples.ts'
import { draftOf, simulator, spoken, startOn, viewOf } from './samples.ts'

const welcome = draftOf([
  says('ola', { next: 'menu' }),
  asks('menu', {
    answers: [answer('Boleto', 'fim'), answer('Outro', 'nome')],
    timeout: 'ola',
    timeoutSec: 600,
    retryTexts: ['Escolha uma opção.'],
  }),
  asks('nome', { any: 'fim', variable: 'apelido' }),
  ends('fim'),
])

describe('a simulated conversation', () => {
  test('has the first bubbles as soon as it starts', () => {
    const { sessions } = simulator()
    const view = startOn(sessions, welcome)
    expect(view).toMatchObject({
      revision: 1,
      now: after(0).toISOString(),
      liveStepKey: 'menu',
      answers: [
        { id: 'a-Boleto', text: 'Boleto' },
        { id: 'a-Outro', text: 'Outro' },
      ],
      paused: false,
      endReason: null,
      variables: [],
    })
    expect(view.bubbles).toMatchObject([
      { from: 'bot', text: 'ola!', stepKey: 'ola' },
      { from: 'bot', text: 'menu!', stepKey: 'menu' },
    ])
    expect(view.trace.filter(({ kind }) => kind === 'way_taken')).toHaveLength(2)
    expect(sessions.flowKeyOf(view.sessionId)).toBe('flow')
  })

  test("goes on with what is said, to its end, and then listens to the draft's own triggers", () => {
    const { sessions } = simulator()
    const { sessionId } = startOn(sessions, welcome)
    const say = (text: string) => viewOf(sessions.send({ sessionId, text, document: welcome, revision: 1 }))
    expect(say('outro')).toMatchObject({ liveStepKey: 'nome', answers: [] })
    const done = say('Jô')
    expect(done).toMatchObject({ liveStepKey: null, endReason: 'completed', variables: [] })
    const again = say('oi')
    expect(again).toMatchObject({ liveStepKey: 'menu', endReason: null })
    expect(spoken(again)).toEqual([
      '< ola!',
      '< menu!',
      '> outro',
      '< nome!',
      '> Jô',
      '< fim!',
      '> oi',
      '< ola!',
      '< menu!',
    ])
    expect(again.bubbles.at(-1)?.triggerId).toBe('g')
    expect(new Set(again.bubbles.map(({ id }) => id)).size).toBe(again.bubbles.length)
    expect(say('hein?').trace).toContainEqual({
      kind: 'answer_invalid',
      stepKey: 'menu',
      count: 1,
      max: 3,
      why: 'no_answer_matches',
    })
  })

  test('shows what it has collected', () => {
    const { sessions } = simulator()
    const document = draftOf([asks('a', { any: 'b', variable: 'curso' }), asks('b')])
    const { sessionId } = startOn(sessions, document)
    const view = viewOf(sessions.send({ sessionId, text: 'Direito', document, revision: 1 }))
    expect(view.variables).toEqual([{ name: 'curso', value: 'Direito' }])
  })

  test('follows an edit at once', () => {
    const { sessions } = simulator()
    const { sessionId } = startOn(sessions, welcome)
    const edited = { ...welcome, templates: [...welcome.templates, template('t-novo', { content: 'Novo {{nome}}' })] }
    const document = {
      ...edited,
      steps: edited.steps.map((one) => (one.key === 'fim' ? { ...one, templateId: 't-novo' } : one)),
    }
    const view = viewOf(sessions.send({ sessionId, text: 'boleto', document, revision: 2 }))
    expect(view.revision).toBe(2)
    expect(spoken(view).at(-1)).toBe('< Novo João')
  })

  test('whose step was deleted ends as broken, and says so', () => {
    const { sessions } = simulator()
    const { sessionId } = startOn(sessions, welcome)
    const document = draftOf([says('ola')])
    const view = viewOf(sessions.send({ sessionId, text: 'boleto', document, revision: 2 }))
    expect(view).toMatchObject({ liveStepKey: null, endReason: 'broken', answers: [] })
    expect(view.trace).toContainEqual({
      kind: 'instance_ended',
      why: 'broken',
      flowId: 'simulated-draft',
      stepKey: 'menu',
    })
  })

  test('offers no answers while it waits for a person', () => {
    const { sessions } = simulator()
    const document = draftOf([asks('a', { answers: [answer('sim', 'a')], maxRetries: 0 })])
    const { sessionId } = startOn(sessions, document)
    const view = viewOf(sessions.send({ sessionId, text: 'x', document, revision: 1 }))
    expect(view).toMatchObject({ paused: true, liveStepKey: 'a', answers: [] })
  })

  test('obeys opt-out and opt-in words', () => {
    const { sessions } = simulator()
    const { sessionId } = startOn(sessions, welcome)
    const say = (text: string) => viewOf(sessions.send({ sessionId, text, document: welcome, revision: 1 }))
    expect(spoken(say('parar')).at(-1)).toBe('< Até logo.')
    expect(spoken(say('oi')).at(-1)).toBe('> oi')
    expect(spoken(say('voltar')).at(-1)).toBe('< De volta.')
  })

  test('knows the fallback of the settings when its template comes along, and its cooldown', () => {
    const { sessions, wait } = simulator()
    const document = draftOf([ends('fim')])
    const { sessionId } = sessions.start({
      flowKey: 'flow',
      document,
      revision: 1,
      language: 'en',
      settings: { ...defaultSettings, fallbackTemplateId: 'sorry' },
      templates: [template('sorry', { content: 'Sorry, {{name}}?' })],
    })
    const say = () => viewOf(sessions.send({ sessionId, text: 'eh?', document, revision: 1 }))
    expect(spoken(say())).toEqual(['< fim!', '> eh?', '< Sorry, John?'])
    expect(spoken(say()).at(-1)).toBe('> eh?')
    wait(3_599)
    expect(spoken(say()).at(-1)).toBe('> eh?')
    wait(1)
    expect(spoken(say()).at(-1)).toBe('< Sorry, John?')
  })

  test('falls silent after more than 20 messages a minute', () => {
    const { sessions } = simulator()
    const document = draftOf([asks('a', { any: 'a' })])
    const { sessionId } = startOn(sessions, document)
    const say = () => viewOf(sessions.send({ sessionId, text: 'x', document, revision: 1 }))
    for (let said = 1; said <= 20; said += 1) expect(say()).toMatchObject({ paused: false, liveStepKey: 'a' })
    expect(say()).toMatchObject({ paused: true })
  })

  test('counts the messages of the last minute only', () => {
    const { sessions, wait } = simulator()
    const document = draftOf([asks('a', { any: 'a' })])
    const { sessionId } = startOn(sessions, document)
    const say = () => viewOf(sessions.send({ sessionId, text: 'x', document, revision: 1 }))
    for (let said = 1; said <= 20; said += 1) say()
    wait(60)
    expect(say()).toMatchObject({ paused: false })
  })

  test('never hears the same wording twice running', () => {
    const { sessions } = simulator()
    const draft = draftOf([asks('a', { any: 'a' })])
    const document = { ...draft, templates: [template('t-a', { variants: ['um', 'dois'] })] }
    const { sessionId } = startOn(sessions, document)
    for (let said = 1; said < 6; said += 1) sessions.send({ sessionId, text: 'x', document, revision: 1 })
    const view = viewOf(sessions.send({ sessionId, text: 'x', document, revision: 1 }))
    const texts = view.bubbles.flatMap(({ from, text }) => (from === 'bot' ? text : []))
    expect(texts).toHaveLength(7)
    expect(texts.filter((text, index) => text === texts[index - 1])).toEqual([])
  })

  test('answers with the revision that spoke last', () => {
    const { sessions } = simulator()
    const { sessionId } = startOn(sessions, welcome)
    const call = { sessionId, document: welcome, revision: 7 }
    expect(viewOf(sessions.send({ ...call, text: 'outro' }))).toMatchObject({ revision: 7, liveStepKey: 'nome' })
  })
})

describe('the clock', () => {
  test('stops at everything that is due on its way', () => {
    const { sessions } = simulator()
    const { sessionId } = startOn(sessions, welcome)
    const view = viewOf(sessions.advance({ sessionId, seconds: 1_300, document: welcome, revision: 1 }))
    expect(view.now).toBe(after(1_300).toISOString())
    expect(view.bubbles.slice(2).map(({ text, at }) => [text, at])).toEqual([
      ['ola!', after(600).toISOString()],
      ['menu!', after(600).toISOString()],
      ['ola!', after(1_200).toISOString()],
      ['menu!', after(1_200).toISOString()],
    ])
    expect(view.trace.filter(({ kind }) => kind === 'timer_due')).toMatchObject([{ lateSec: 0 }, { lateSec: 0 }])
  })

  test('lets a cooldown pass', () => {
    const { sessions } = simulator()
    const document = draftOf([ends('fim')])
    const cooling = { ...document, triggers: document.triggers.map((one) => ({ ...one, cooldownSec: 600 })) }
    const { sessionId } = startOn(sessions, cooling)
    const call = { sessionId, document: cooling, revision: 1 }
    const say = () => viewOf(sessions.send({ ...call, text: 'oi' }))
    expect(say().bubbles.at(-1)?.text).toBe('fim!')
    expect(say().trace).toContainEqual({
      kind: 'trigger_considered',
      triggerId: 'g',
      type: 'equals',
      pattern: 'oi',
      outcome: 'cooling_down',
      until: after(600).toISOString(),
    })
    sessions.advance({ ...call, seconds: 600 })
    expect(say().bubbles.at(-1)?.text).toBe('fim!')
  })

  test('ends a conversation that nobody went on with', () => {
    const { sessions } = simulator()
    const document = draftOf([asks('a')])
    const { sessionId } = startOn(sessions, document)
    const advance = (seconds: number) => viewOf(sessions.advance({ sessionId, seconds, document, revision: 1 }))
    expect(advance(86_400)).toMatchObject({ liveStepKey: 'a', endReason: null })
    expect(advance(1)).toMatchObject({ liveStepKey: null, endReason: 'expired' })
  })

  test('goes on with real time and stays in years that can be written', () => {
    const { sessions, wait } = simulator()
    const document = draftOf([asks('a', { timeout: 'a', timeoutSec: 1 })])
    const { sessionId } = startOn(sessions, document)
    const advance = () => viewOf(sessions.advance({ sessionId, seconds: 315_360_000, document, revision: 1 }))
    wait(5)
    expect(advance().now).toBe(after(315_360_005).toISOString())
    for (let times = 0; times < 900; times += 1) advance()
    expect(advance().now).toBe('9900-01-01T00:00:00.000Z')
  })
})

describe('a draft that cannot run', () => {
  test.each([
    ['empty', draftOf([]), null, { kind: 'flow_unusable', flowId: 'simulated-draft', why: 'empty' }],
    [
      'leading nowhere',
      draftOf([says('a', { next: 'gone' })]),
      'broken',
      { kind: 'step_entered', flowId: 'simulated-draft', stepKey: 'a' },
    ],
    [
      'without its texts',
      draftOf([step('a', { templateId: 'gone' })], { templates: [] }),
      'no_way_on',
      { kind: 'template_unusable', templateId: 'gone', stepKey: 'a', why: 'missing' },
    ],
    [
      'with a trigger nobody understands',
      draftOf([], {
        triggers: [
          { id: 'g', type: 'regex', pattern: '(', priority: 0, cooldownSec: 0, active: true, interrupts: false },
        ],
      }),
      null,
      { kind: 'flow_unusable', flowId: 'simulated-draft', why: 'empty' },
    ],
  ])('%s gives a view that says so', (_how, document, endReason, fact) => {
    const { sessions } = simulator()
    const view = startOn(sessions, document)
    expect(view).toMatchObject({ liveStepKey: null, endReason, answers: [] })
    expect(view.trace).toContainEqual(fact)
    const sent = viewOf(sessions.send({ sessionId: view.sessionId, text: 'oi', document, revision: 1 }))
    expect(sent.bubbles.some(({ from }) => from === 'contact')).toBe(true)
  })

  test('in any other way gives views too, that the contract accepts', () => {
    fc.assert(
      fc.property(
        fc.array(anyDraftSteps, { minLength: 1, maxLength: 4 }),
        fc.array(fc.string({ maxLength: 5 })),
        (edits, texts) => {
          const { sessions } = simulator()
          const drafts = edits.map((steps) => draftOf(steps))
          const { sessionId } = startOn(sessions, drafts[0] ?? draftOf([]))
          for (const [index, text] of ['oi', ...texts].entries()) {
            const call = { sessionId, document: drafts[index % drafts.length] ?? draftOf([]), revision: index }
            const views = [sessions.send({ ...call, text }), sessions.advance({ ...call, seconds: 70 })].map(viewOf)
            for (const view of views) expect(simulatorViewSchema.parse(view)).toEqual(view)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('sessions', () => {
  test('do not know of each other', () => {
    const { sessions } = simulator()
    const first = startOn(sessions, welcome)
    const second = startOn(sessions, welcome)
    sessions.send({ sessionId: first.sessionId, text: 'boleto', document: welcome, revision: 1 })
    const view = viewOf(sessions.send({ sessionId: second.sessionId, text: 'outro', document: welcome, revision: 1 }))
    expect(spoken(view)).toEqual(['< ola!', '< menu!', '> outro', '< nome!'])
  })

  test('that are unknown, stopped or pushed out by fifty newer ones are not found', () => {
    const { sessions } = simulator()
    const call = (sessionId: string) => ({ sessionId, document: welcome, revision: 1 })
    const missing = { ok: false, code: 'not_found' }
    const old = startOn(sessions, welcome).sessionId
    const used = startOn(sessions, welcome).sessionId
    for (let times = 0; times < 48; times += 1) startOn(sessions, welcome)
    expect(sessions.send({ ...call(used), text: 'x' }).ok).toBe(true)
    startOn(sessions, welcome)
    expect(sessions.send({ ...call(old), text: 'x' })).toEqual(missing)
    expect(sessions.advance({ ...call(old), seconds: 1 })).toEqual(missing)
    expect(sessions.flowKeyOf(old)).toBeNull()
    expect(sessions.send({ ...call(used), text: 'x' }).ok).toBe(true)
    sessions.stop({ sessionId: used })
    sessions.stop({ sessionId: 'never was' })
    expect(sessions.send({ ...call(used), text: 'x' })).toEqual(missing)
    expect(sessions.send({ ...call('__proto__'), text: 'x' })).toEqual(missing)
  })

  test('give the same views for the same calls', () => {
    const played = () => {
      const { sessions } = simulator()
      const { sessionId } = startOn(sessions, welcome)
      const call = { sessionId, document: welcome, revision: 1 }
      return [sessions.advance({ ...call, seconds: 700 }), sessions.send({ ...call, text: 'outro' })]
    }
    expect(played()).toEqual(played())
  })
})

describe('texts that break careless programs', () => {
  const texts = naughty.messages.map((one) => ({
    id: one.id,
    text: one.text ?? String(runInNewContext(one.generator ?? '')),
  }))

  test.each(texts)('$id is shown as it came, at a question and outside', ({ text }) => {
    const { sessions } = simulator()
    const document = draftOf([asks('a', { any: 'fim' }), ends('fim')])
    const { sessionId } = startOn(sessions, document)
    for (let times = 0; times < 2; times += 1) {
      const view = viewOf(sessions.send({ sessionId, text, document, revision: 1 }))
      expect(view.bubbles.findLast(({ from }) => from === 'contact')?.text).toBe(text.toWellFormed())
      expect(simulatorViewSchema.parse(view).trace.length).toBeGreaterThan(0)
    }
  })

  test('longer than any channel delivers are cut, and the trace says so', () => {
    const { sessions } = simulator()
    const { sessionId } = startOn(sessions, welcome)
    const text = 'x'.repeat(1_048_577)
    const view = viewOf(sessions.send({ sessionId, text, document: welcome, revision: 1 }))
    expect(view.bubbles.find(({ from }) => from === 'contact')?.text).toHaveLength(1_048_576)
    expect(view.trace[0]).toEqual({ kind: 'message_cut' })
  })

  test('cannot fill the memory: of a very long conversation the newest bubbles are kept', () => {
    const { sessions, wait } = simulator()
    const document = draftOf([asks('a', { any: 'a' })])
    const { sessionId } = startOn(sessions, document)
    const say = (text: string) => {
      wait(10)
      return viewOf(sessions.send({ sessionId, text, document, revision: 1 }))
    }
    for (let times = 0; times < 300; times += 1) say(`${times}`)
    expect(say('last').bubbles).toHaveLength(500)
    say('x'.repeat(1_048_576))
    const view = say('y'.repeat(1_048_576))
    expect(spoken(view).map((text) => text.slice(0, 4))).toEqual(['< a!', '> yy', '< a!'].slice(-view.bubbles.length))
  })
})

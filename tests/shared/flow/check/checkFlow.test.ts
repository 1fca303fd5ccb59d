import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '../../../../shared/domain/flow.ts'
import { checkFlow } from '../../../../shared/flow/check/checkFlow.ts'
import { matchAnswer } from '../../../../shared/text/answer.ts'
import { prepareMessage } from '../../../../shared/text/preparedMessage.ts'
import { fastest } from '../../fastest.ts'
import { documentArbitrary, end, flowOf, message, question, textOf } from '../documents.ts'

const codes = (document: FlowDocument) => checkFlow(document).map(({ code, stepKey, exit }) => [code, stepKey, exit])
const menu = (fields: Parameters<typeof question>[3] = {}, any: string | null = 'fim') =>
  question(
    'menu',
    [
      ['Boleto', 'fim'],
      ['Outro', 'fim'],
    ],
    any,
    fields,
  )
const good = flowOf([message('oi', 'menu'), menu(), end('fim')])

describe('the checker', () => {
  it('has nothing to say about a flow that is complete', () => {
    expect(checkFlow(good)).toEqual([])
  })

  it('says that an empty flow has no step', () => {
    expect(codes(flowOf([]))).toEqual([['no_step', null, null]])
  })

  it('finds exits that lead nowhere: next, an answer, any other answer and no answer in time', () => {
    expect(codes(flowOf([message('oi', null), end('fim')]))).toContainEqual(['exit_open', 'oi', 'next'])
    expect(codes(flowOf([question('menu', [['Boleto', null]], 'fim'), end('fim')]))).toEqual([
      ['exit_open', 'menu', 'answer:a1'],
    ])
    expect(codes(flowOf([menu({}, null), end('fim')]))).toEqual([['exit_open', 'menu', '*']])
    expect(codes(flowOf([menu({ timeoutSec: 60 }), end('fim')]))).toEqual([['exit_open', 'menu', '!timeout']])
  })

  it('takes * as the way on of a message without next', () => {
    expect(codes(flowOf([message('oi', null, { any: 'fim' }), end('fim')]))).toEqual([])
  })

  it('only warns about any other answer where a step takes nothing but its answers, and not with a way out', () => {
    const strict = { validation: { kind: 'answers' } } as const
    expect(codes(flowOf([menu(strict, null), end('fim')]))).toEqual([['any_not_linked', 'menu', '*']])
    expect(codes(flowOf([menu({ ...strict, invalid: 'fim' }, null), end('fim')]))).toEqual([])
  })

  it('says once that a step waits for nothing', () => {
    expect(codes(flowOf([question('nome', [], null), end('fim')]))).toContainEqual(['no_way_on', 'nome', '*'])
    expect(codes(flowOf([question('nome', [], null)])).filter(([code]) => code === 'exit_open')).toEqual([])
  })

  it('finds a way to a step that is gone', () => {
    const document = flowOf([question('menu', [['Boleto', 'gone']], 'fim'), end('fim')])
    expect(checkFlow(document)).toMatchObject([
      { code: 'target_missing', exit: 'answer:a1', params: { answer: 'Boleto', target: 'gone' } },
    ])
  })

  it.each([
    ['template_missing', []],
    ['template_inactive', [textOf('oi', { isActive: false })]],
    ['template_empty', [textOf('oi', { content: ' \n' })]],
    ['template_empty', [textOf('oi', { variants: ['Oi', ' '] })]],
  ] as const)('finds %s', (code, templates) => {
    const document = flowOf([message('oi', 'fim'), end('fim')], { templates: [...templates] })
    expect(codes(document)).toEqual([[code, 'oi', null]])
  })

  it('lets a question and an end have no text', () => {
    expect(codes(flowOf([question('q', [], 'fim', { templateId: null }), end('fim')]))).toEqual([])
  })

  it('finds steps that repeat without asking anybody', () => {
    const document = flowOf([message('a', 'b'), message('b', 'a')])
    expect(checkFlow(document)[0]).toMatchObject({ code: 'silent_cycle', params: { path: 'a → b → a' } })
  })

  it('finds answers nobody can give', () => {
    const answers = [
      ['Sim', 'fim'],
      [' ', 'fim'],
      ['next', 'fim'],
      ['SIM ', 'fim'],
      ['__proto__', 'fim'],
    ] as const
    expect(codes(flowOf([question('menu', answers, 'fim'), end('fim')]))).toEqual([
      ['answer_blank', 'menu', 'answer:a2'],
      ['answer_reserved', 'menu', 'answer:a3'],
      ['answers_equal', 'menu', 'answer:a4'],
    ])
  })

  it.each([
    ['Sim', 'sim!', 'answers_equal', 'error'],
    ['Não', 'nao', 'answers_equal', 'error'],
    ['(Outro)', 'outro 👍', 'answers_equal', 'error'],
    ['1', '01', 'answers_same_number', 'warning'],
    ['2', 'Dois', 'answers_same_number', 'warning'],
    ['1)', '1', 'answers_equal', 'error'],
  ])('%s and %s are one answer to the engine: %s', (first, second, code, severity) => {
    const document = flowOf([
      question(
        'menu',
        [
          [first, 'fim'],
          [second, 'fim'],
        ],
        'fim',
      ),
      end('fim'),
    ])
    expect(checkFlow(document)).toMatchObject([{ code, severity, exit: 'answer:a2', params: { other: first } }])
  })

  it('warns about synonyms that mean another answer already', () => {
    const step = question(
      'menu',
      [
        ['Sim', 'fim'],
        ['1', 'fim'],
        ['Não', 'fim'],
      ],
      'fim',
    )
    const synonyms = [
      ['claro', 'SIM!'],
      ['Avó', '01'],
      ['claro', 'um', 'Sim', 'avô', '?', ''],
    ]
    const answers = step.answers.map((answer, index) => ({ ...answer, synonyms: synonyms[index] ?? [] }))
    const problems = checkFlow(flowOf([{ ...step, answers }, end('fim')]))
    expect(problems.map(({ code, severity, params }) => [code, severity, params.synonym, params.other])).toEqual([
      ['synonym_taken', 'warning', 'claro', 'Sim'],
      ['synonym_taken', 'warning', 'um', '1'],
      ['synonym_taken', 'warning', 'Sim', 'Sim'],
    ])
  })

  it('says of every answer and synonym that can never be reached that it is so', () => {
    const said = fc.constantFrom('sim', 'Sim!', '1', '01', 'um', 'uma', 'avó', 'avô', 'a', 'não', 'nao', '?', ' ')
    const answers = fc.array(fc.tuple(said, fc.array(said, { maxLength: 2 })), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(answers, (listed) => {
        const step = question(
          'menu',
          listed.map(([text]) => [text, 'fim'] as const),
          'fim',
        )
        const withSynonyms = step.answers.map((answer, index) => ({ ...answer, synonyms: listed[index]?.[1] ?? [] }))
        const told = checkFlow(flowOf([{ ...step, answers: withSynonyms }, end('fim')]))
        for (const answer of withSynonyms) {
          for (const words of [answer.text, answer.text.toUpperCase(), ...answer.synonyms].filter(
            (text) => text.trim() !== '',
          )) {
            const reached = matchAnswer(withSynonyms, prepareMessage(words, 'pt-BR'))
            if (reached?.answerId === answer.id) continue
            expect(told.some(({ exit }) => exit === `answer:${answer.id}`)).toBe(true)
          }
        }
      }),
    )
  })

  it('finds keys used twice, also when they only look the same', () => {
    const document = flowOf([message('não', 'fim'), message('na\u0303o', 'fim'), end('fim')])
    expect(codes(document)).toContainEqual(['step_key_repeated', 'na\u0303o', null])
  })

  it('finds triggers that listen for nothing or cannot be understood', () => {
    const trigger = { ...good.triggers[0]!, id: 'x' }
    const document = {
      ...good,
      triggers: [
        { ...trigger, pattern: ' ' },
        { ...trigger, type: 'regex' as const, pattern: '(' },
      ],
    }
    expect(codes(document)).toEqual([
      ['trigger_blank', null, 'start'],
      ['trigger_pattern', null, 'start'],
    ])
  })

  it('warns about steps nobody gets to, ways without an end, and flows nobody starts', () => {
    expect(codes(flowOf([end('fim'), end('ilha')]))).toEqual([['unreachable', 'ilha', null]])
    expect(codes(flowOf([question('q', [], 'q')]))).toEqual([['no_end_reachable', 'q', null]])
    expect(codes({ ...good, triggers: [] })).toEqual([['no_trigger', null, 'start']])
    expect(codes({ ...good, triggers: [{ ...good.triggers[0]!, active: false }] })).toEqual([
      ['no_trigger', null, 'start'],
    ])
  })

  it('warns about a variable that is empty on some way, and only there', () => {
    const asks = question('pergunta', [['Pular', 'diz']], 'diz', { variable: 'pedido', invalid: 'diz' })
    const templates = [textOf('pergunta'), textOf('diz', { content: 'Pedido {{pedido}} de {{nome}}' })]
    const document = flowOf([asks, message('diz', 'fim'), end('fim')], { templates })
    expect(checkFlow(document)).toMatchObject([
      { code: 'variable_may_be_empty', stepKey: 'diz', params: { variable: 'pedido' } },
    ])
    const always = { ...document, steps: document.steps.with(0, { ...asks, invalid: null }) }
    expect(checkFlow(always)).toEqual([])
    const withDefault = [textOf('pergunta'), textOf('diz', { content: 'Pedido {{pedido|novo}}' })]
    expect(checkFlow({ ...document, templates: withDefault })).toEqual([])
  })

  it('tells variables apart however many there are', () => {
    const many = Array.from({ length: 70 }, (_, index) => `v${index}`)
    const asks = many.map((name, index) =>
      question(name, [], many[index + 1] ?? 'diz', { variable: index === 65 ? null : name }),
    )
    const content = many.map((name) => `{{${name}}}`).join(' ')
    const steps = [...asks, message('diz', 'fim'), end('fim')]
    const templates = [...many.map((name) => textOf(name)), textOf('diz', { content })]
    expect(checkFlow(flowOf(steps, { templates })).map(({ params }) => params.variable)).toEqual(['v65'])
  })

  it('warns about what the channel cannot show', () => {
    const eleven = Array.from({ length: 11 }, (_, index) => [`Opção ${index}`, 'fim'] as const)
    expect(codes(flowOf([question('q', eleven, 'fim'), end('fim')]))).toEqual([['too_many_answers', 'q', null]])
    const long = [
      ['x'.repeat(24), 'fim'],
      ['y'.repeat(25), 'fim'],
    ] as const
    expect(codes(flowOf([question('q', long, 'fim'), end('fim')]))).toEqual([['answer_too_long', 'q', 'answer:a2']])
    const templates = [textOf('oi', { content: 'x'.repeat(4_097) })]
    expect(codes(flowOf([message('oi', 'fim'), end('fim')], { templates }))).toEqual([['text_too_long', 'oi', null]])
  })

  it('lists errors before warnings, in the order of the steps', () => {
    const document = flowOf([message('oi', 'menu'), menu({}, null), message('ilha', null), end('fim')])
    expect(checkFlow(document).map(({ code }) => code)).toEqual(['exit_open', 'exit_open', 'unreachable'])
  })

  it('never throws and always names the steps that exist, on any document', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const keys = new Set(document.steps.map(({ key }) => key))
        for (const { stepKey } of checkFlow(document)) expect(stepKey === null || keys.has(stepKey)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('checks 5,000 steps in less than 200 ms', () => {
    const steps = Array.from({ length: 5_000 }, (_, index) =>
      question(
        `s${index}`,
        [
          ['Sim', `s${index + 1}`],
          ['Não', 's0'],
        ],
        null,
        { variable: `v${index % 100}` },
      ),
    )
    const templates = steps.map(({ key }, index) => textOf(key, { content: `Oi {{v${(index * 7) % 100}}}` }))
    const document = flowOf(steps, { templates })
    expect(checkFlow(document).length).toBeGreaterThan(5_000)
    expect(fastest(() => checkFlow(document))).toBeLessThan(200)
  })
})

import * as fc from 'fast-check'
import type { Step } from '../../../shared/domain/flowStep.ts'

const plain = { noNullPrototype: true }
/** JSON knows no -0. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const hostile = [
  '',
  ' ',
  '\u00a0',
  'next',
  '*',
  '!invalid',
  '!timeout',
  'default',
  '__proto__',
  'constructor',
  'toString',
  'Sim',
  'sim',
  '1',
  '10',
  '2',
]
export const wordArbitrary = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 12 }))
export const keyArbitrary = fc.oneof(
  fc.constantFrom('inicio', 'menu', 'fim', '__proto__', 'next', '*', 'não'),
  fc.string({ minLength: 1, maxLength: 12 }),
)
const target = fc.option(keyArbitrary)
const bound = fc.option(number)

const validationArbitrary: fc.Arbitrary<Step['validation']> = fc.oneof(
  fc.constantFrom<Step['validation']>(
    { kind: 'any' },
    { kind: 'text' },
    { kind: 'email' },
    { kind: 'phone' },
    { kind: 'date' },
    { kind: 'answers' },
  ),
  fc.record({ kind: fc.constant('number' as const), min: bound, max: bound }, plain),
)

const answersArbitrary: fc.Arbitrary<Step['answers']> = fc
  .array(fc.record({ text: wordArbitrary, synonyms: fc.array(wordArbitrary, { maxLength: 3 }), to: target }, plain), {
    maxLength: 8,
  })
  .chain((answers) =>
    fc
      .uniqueArray(
        fc.oneof(fc.constantFrom('answer-1', 'answer-2', '__proto__'), fc.string({ minLength: 1, maxLength: 8 })),
        {
          minLength: answers.length,
          maxLength: answers.length,
        },
      )
      .map((ids) => answers.map((answer, index) => ({ ...answer, id: ids[index] ?? `id-${index}` }))),
  )

/** Any step the domain allows, half-made and hostile ones included. */
export const stepArbitrary: fc.Arbitrary<Step> = fc.record(
  {
    key: keyArbitrary,
    title: wordArbitrary,
    type: fc.constantFrom<Step['type']>('send_template', 'collect_input', 'end'),
    templateId: fc.option(fc.constantFrom('t1', 't2', 'gone', '__proto__')),
    waitInput: fc.boolean(),
    answers: answersArbitrary,
    next: target,
    any: target,
    invalid: target,
    timeout: target,
    variable: fc.option(fc.constantFrom('pedido', 'nome', '', '__proto__')),
    validation: validationArbitrary,
    retryTexts: fc.array(wordArbitrary, { maxLength: 3 }),
    maxRetries: fc.integer({ min: 0, max: 100 }),
    timeoutSec: fc.option(fc.integer({ min: 1, max: 315_360_000 })),
    position: fc.record({ x: number, y: number }, plain),
  },
  plain,
)

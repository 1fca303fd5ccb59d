import * as fc from 'fast-check'
import type { Settings } from '../../shared/domain/settings.ts'
import type { Answer, Step, Validation } from '../../shared/domain/flowStep.ts'
import type { Template } from '../../shared/domain/template.ts'
import type { Trigger } from '../../shared/domain/trigger.ts'
import { defaultSettings } from '../../shared/domain/settings.ts'
import type { CatalogSource } from '../../main/engine/compileCatalog.ts'
import { after, step, template, trigger } from '../main/engine/samples.ts'
import { consentTexts, flowIds, stepKeys, words } from './words.ts'

/** Of the templates with several wordings each says words that no other one says, and no variable. */
const templates: readonly Template[] = [
  template('t-plain', { content: 'Pois não?' }),
  template('t-name', { content: 'Olá {{nome}}, {{valor}} {{x|y}} {{__proto__}}' }),
  template('t-broken', { content: '{{valor}} }} {{ {{{nome|{{}}' }),
  template('t-empty', { content: '{{nada}}' }),
  template('t-blank', { content: ' ', variants: [' ', '\n'] }),
  template('t-off', { isActive: false }),
  template('t-two', { variants: ['dois A', 'dois B'] }),
  template('t-three', { variants: ['três A', '', 'três B', 'três C', 'três A'] }),
]
const templateIds = ['t-plain', 't-plain', 't-name', 't-broken', 't-empty', 't-blank', 't-off', 't-two', 't-three']

const word = fc.constantFrom(...words)
const templateId = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom<string | null>(...templateIds) },
  { weight: 1, arbitrary: fc.constant('t-gone') },
  { weight: 2, arbitrary: fc.constant(null) },
)

const validation: fc.Arbitrary<Validation> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<Validation>(
      { kind: 'any' },
      { kind: 'text' },
      { kind: 'email' },
      { kind: 'phone' },
      { kind: 'date' },
      { kind: 'answers' },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('number' as const),
      min: fc.constantFrom(null, 0, 2),
      max: fc.constantFrom(null, 0, 5),
    }),
  },
)

const answersTo = (target: fc.Arbitrary<string | null>): fc.Arbitrary<Answer[]> =>
  fc.uniqueArray(word, { maxLength: 3 }).chain((texts) =>
    fc.tuple(
      ...texts.map((text) =>
        fc.record({
          id: fc.constant(`a-${text}`),
          text: fc.constant(text),
          synonyms: fc.array(word, { maxLength: 2 }),
          to: target,
        }),
      ),
    ),
  )

const stepTypes = ['send_template', 'send_template', 'collect_input', 'collect_input', 'end'] as const

const anyStep = (key: string, keys: readonly string[]): fc.Arbitrary<Step> => {
  const target = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<string | null>(...keys) },
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('vanished') },
  )
  return fc
    .record({
      type: fc.constantFrom(...stepTypes),
      templateId,
      waitInput: fc.constantFrom(true, true, false),
      answers: answersTo(target),
      next: target,
      any: target,
      invalid: target,
      timeout: target,
      variable: fc.constantFrom(null, 'valor', 'nome', '__proto__'),
      validation,
      retryTexts: fc.array(fc.constantFrom('De novo, {{nome}}', ' ', '{{nada}}', 'Só {{valor|um}}.'), { maxLength: 3 }),
      maxRetries: fc.integer({ min: 0, max: 3 }),
      timeoutSec: fc.constantFrom(null, 1, 60, 60, 315_360_000),
    })
    .map((fields) => step(key, fields))
}

const anySteps = (atLeast: number) =>
  fc.subarray([...stepKeys], { minLength: atLeast }).chain((keys) => fc.tuple(...keys.map((key) => anyStep(key, keys))))

const patterns: fc.Arbitrary<Pick<Trigger, 'type' | 'pattern'>> = fc.oneof(
  { weight: 4, arbitrary: word.map((pattern) => ({ type: 'equals' as const, pattern })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('oi', 'bol*', 'não', '1', '(sim', '__proto__', '.*')
      .map((pattern) => ({ type: 'contains' as const, pattern })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('^o', 'bol.*', '\\d{2}', '(a|b)+c', '.', '__(proto)__', '(', '(?=a)', '[', '')
      .map((pattern) => ({ type: 'regex' as const, pattern })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('*', '1-3', '>=2', '<1', '1, 7', '3-1', 'x')
      .map((pattern) => ({ type: 'number' as const, pattern })),
  },
)

const anyTrigger = fc.record({
  rule: patterns,
  priority: fc.integer({ min: -2, max: 2 }),
  cooldownSec: fc.constantFrom(0, 0, 30, 3_600),
  active: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
  interrupts: fc.boolean(),
  templateId,
  flowId: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: fc.constantFrom('flow-1', 'flow-1', 'flow-2') },
    { weight: 1, arbitrary: fc.constantFrom(...flowIds) },
  ),
  updatedAt: fc.integer({ min: 0, max: 3 }).map(after),
})

/** Most bots can be entered by the words that most contacts say. */
const doorways: readonly Trigger[] = [
  trigger('g-oi', 'oi', { flowId: 'flow-1', type: 'contains' }),
  trigger('g-ajuda', 'ajuda', { templateId: 't-three', interrupts: true }),
]

const anyTriggers = fc
  .tuple(fc.array(anyTrigger, { maxLength: 7, size: 'max' }), fc.constantFrom([], doorways, doorways))
  .map(([list, always]) => [
    ...list.map(({ rule, ...fields }, index) => trigger(`g${index}`, rule.pattern, { ...rule, ...fields })),
    ...always,
  ])

const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    optOutWords: fc.constantFrom(
      defaultSettings.optOutWords,
      defaultSettings.optOutWords,
      ['parar', '__proto__'],
      ['👋', ' '],
    ),
    optOutWordsOutsideFlow: fc.constantFrom(defaultSettings.optOutWordsOutsideFlow, [], [], ['não']),
    optInWords: fc.constantFrom(defaultSettings.optInWords, ['voltar', 'sim']),
    fallbackTemplateId: fc.constantFrom(null, 't-plain', 't-two', 't-three', 't-empty', 't-gone'),
    fallbackCooldownSec: fc.constantFrom(0, 60),
    expiryMinutes: fc.constantFrom(1_440, 2),
  })
  .map((fields) => ({ ...defaultSettings, ...fields }))

/**
 * A random bot as plain values: flows that wait, run, circle, break and end; open ways, steps and templates that are gone, retries,
 * time limits, wordings, names like `__proto__`; triggers of every type that cut in, cool down or are not understood.
 */
export const anyWorld: fc.Arbitrary<CatalogSource> = fc
  .record({
    first: anySteps(1),
    second: anySteps(0),
    triggers: anyTriggers,
    expiries: fc.tuple(fc.constantFrom(null, null, 1, 600), fc.constantFrom(null, 5)),
    settings: anySettings,
    language: fc.constantFrom('pt-BR' as const, 'en' as const),
  })
  .map(({ first, second, triggers, expiries: [firstExpiry, secondExpiry], settings, language }) => ({
    flows: [
      { id: 'flow-1', key: 'one', published: true, steps: first, expiryMinutes: firstExpiry },
      { id: 'flow-2', key: 'two', published: true, steps: second, expiryMinutes: secondExpiry },
      { id: 'flow-old', key: 'old', published: false, steps: second, expiryMinutes: null },
      { id: 'flow-empty', key: 'empty', published: true, steps: [], expiryMinutes: null },
    ],
    triggers,
    templates,
    settings,
    language,
    texts: consentTexts,
  }))

/** A bot, and now and then the bots it becomes while people talk with it. */
export const anyWorlds: fc.Arbitrary<readonly CatalogSource[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(anyWorld) },
  { weight: 1, arbitrary: fc.tuple(anyWorld, anyWorld) },
  { weight: 1, arbitrary: fc.tuple(anyWorld, anyWorld, anyWorld) },
)

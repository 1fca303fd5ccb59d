import { describe, expect, it } from 'vitest'
import { fileProblemCodes, fileWarningCodes } from '../../../../shared/flow/flowFile/fileProblem.ts'
import { readFlowFile } from '../../../../shared/flow/flowFile/readFlowFile.ts'
import { catalogue } from '../../../../shared/i18n/catalogue.ts'
import { counter } from './counter.ts'

type Json = Record<string, unknown>
const step = { key: 'fim', type: 'end', template: 'tchau', waitInput: false, transitions: {}, order: 0 }
const template = { key: 'tchau', content: 'Até logo!', variables: [], variants: [], locale: 'pt-BR', isActive: true }
const trigger = { type: 'equals', pattern: 'oi', priority: 0, cooldownSec: 0, active: true, template: null, flow: 'F' }
const file = {
  app: 'prosa',
  format: 1,
  flow: { name: 'F', status: 'draft', version: 1 },
  steps: [step],
  templates: [template],
  triggers: [trigger],
}

const readBytes = (bytes: Uint8Array) => readFlowFile(bytes, { newId: counter() })
const readText = (text: string) => readBytes(Buffer.from(text))
const read = (change: Json) => readText(JSON.stringify({ ...file, ...change }))
const refusal = (result: ReturnType<typeof readBytes>) => (result.ok ? null : result.problems.map(({ code }) => code))
const warned = (result: ReturnType<typeof readBytes>) =>
  result.ok ? result.warnings.map((one) => (one.kind === 'file' ? one.code : one.problem.code)) : null
const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('a file that is no flow', () => {
  it.each([
    ['nothing', '', 'empty_file'],
    ['blank text', ' \r\n\t', 'empty_file'],
    ['a picture', '\x89PNG\r\n', 'is_picture'],
    ['a photo', '\xFF\xD8\xFF\xE0', 'is_picture'],
    ['an archive', 'PK\x03\x04abc', 'is_archive'],
    ['a spreadsheet', `PK\x03\x04${' '.repeat(26)}[Content_Types].xml`, 'is_document'],
    ['a PDF', '%PDF-1.7', 'is_document'],
    ['a database', 'SQLite format 3\0', 'is_database'],
    ['a program', 'MZ\x90', 'is_program'],
    ['a film', '\0\0\0\x18ftypmp42', 'is_media'],
    ['windows-1252 text', '{"app":"prosa","x":"\xE7\xE3o"}', 'bad_encoding'],
    ['UTF-16 without mark', '{\0"\0a\0"\0', 'bad_encoding'],
    ['a list of contacts', 'nome;telefone\r\nJo;11', 'is_other_text'],
    ['a web page', '\n<html><body>', 'is_web_page'],
  ])('%s is named', (_, bytes, code) => {
    expect(refusal(readBytes(latin1(bytes)))).toEqual([code])
  })

  it.each([
    ['null', 'not_a_flow_file'],
    ['[]', 'not_a_flow_file'],
    ['{}', 'not_a_flow_file'],
    ['42', 'not_a_flow_file'],
    ['{"app":"other","format":1}', 'not_a_flow_file'],
    ['{"nodes":[],"connections":{}}', 'is_other_product'],
    ['{"app":"prosa","format":2}', 'newer_format'],
    ['{"app":"prosa",', 'cut_off'],
    ['{"app":"pro', 'cut_off'],
    ["{'app':'prosa'}", 'broken_json_at'],
    ['{"app":"prosa"} // fim', 'broken_json_at'],
    ['[NaN]', 'broken_json'],
    ['{}{}', 'broken_json_at'],
  ])('%s is %s', (text, code) => {
    expect(refusal(readText(text))).toEqual([code])
  })

  it('says the line of a writing error', () => {
    expect(readText('{\n"app":"prosa",\n}')).toMatchObject({
      problems: [{ code: 'broken_json_at', params: { line: 3 } }],
    })
  })

  it('is refused quickly when it is huge, deep or made to be slow', () => {
    const began = performance.now()
    expect(refusal(readBytes(new Uint8Array(10 * 1024 * 1024 + 1)))).toEqual(['too_large'])
    expect(refusal(readText('['.repeat(2_000_000)))).toEqual(['too_deep'])
    expect(refusal(readText(`{"a":${'['.repeat(64)}${']'.repeat(64)}}`))).toEqual(['too_deep'])
    expect(refusal(readText(`{"a":"${'\\"'.repeat(1_000_000)}`))).toEqual(['cut_off'])
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})

describe('a flow file', () => {
  it('may be UTF-16 with its mark, or UTF-8 with one', () => {
    const text = JSON.stringify(file)
    expect(warned(readBytes(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual([])
    expect(warned(readBytes(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()))).toEqual([])
    expect(warned(readBytes(Buffer.from(`\uFEFF${text}`)))).toEqual([])
  })

  it.each<[string, Json, string]>([
    ['a missing list', { triggers: undefined }, 'field_missing'],
    ['a missing field', { steps: [{ ...step, waitInput: undefined }] }, 'field_missing'],
    ['missing transitions', { steps: [{ ...step, transitions: undefined }] }, 'field_missing'],
    ['a number for a text', { flow: { ...file.flow, name: 7 } }, 'not_text'],
    ['a text for a number', { steps: [{ ...step, order: '1' }] }, 'not_number'],
    ['a fraction for an order', { steps: [{ ...step, order: 1.5 }] }, 'number_out_of_range'],
    ['a text for yes or no', { steps: [{ ...step, waitInput: 'no' }] }, 'not_yes_or_no'],
    ['an object for a list', { templates: {} }, 'not_list'],
    ['a list for an object', { steps: [{ ...step, transitions: [] }] }, 'not_object'],
    ['an unknown kind of step', { steps: [{ ...step, type: 'carousel' }] }, 'not_allowed'],
    ['an unknown state', { flow: { ...file.flow, status: 'live' } }, 'not_allowed'],
    ['a format that is text', { format: '1' }, 'not_allowed'],
    ['a blank key', { steps: [{ ...step, key: '' }] }, 'text_empty'],
    ['a long key', { steps: [{ ...step, key: 'x'.repeat(201) }] }, 'text_too_long'],
    ['a long text', { templates: [{ ...template, content: 'x'.repeat(65_537) }] }, 'text_too_long'],
    ['too many steps', { steps: Array.from({ length: 5_001 }, (_, n) => ({ ...step, key: `s${n}` })) }, 'too_many'],
    ['a huge number', { triggers: [{ ...trigger, priority: 1e10 }] }, 'number_out_of_range'],
    ['a link to nothing', { steps: [{ ...step, transitions: { Sim: null } }] }, 'target_not_text'],
    [
      'an answer nobody can type',
      { steps: [{ ...step, transitions: { ['x'.repeat(1_001)]: 'fim' } }] },
      'answers_too_many',
    ],
    ['a key used twice', { templates: [template, template] }, 'template_key_repeated'],
    [
      'a pattern nobody understands',
      { triggers: [{ ...trigger, type: 'regex', pattern: '(?=a)' }] },
      'trigger_pattern',
    ],
    ['a wrong setting', { steps: [{ ...step, config: { maxRetries: -1 } }] }, 'number_out_of_range'],
    ['an unknown check', { steps: [{ ...step, config: { validation: { kind: 'cpf' } } }] }, 'not_allowed'],
  ])('is refused for %s', (_, change, code) => {
    expect(refusal(read(change))).toEqual([code])
  })

  it('says where, counting from 1', () => {
    expect(read({ steps: [step, { ...step, key: 7 }] })).toMatchObject({
      problems: [{ code: 'not_text', params: { where: 'steps 2 › key' } }],
    })
  })

  it.each<[string, Json, string[]]>([
    [
      'unknown fields, named once',
      {
        extra: 1,
        steps: [
          { ...step, id: 'x' },
          { ...step, key: 'b', id: 'y' },
        ],
      },
      ['unknown_field', 'unknown_field', 'unreachable'],
    ],
    ['an unknown language', { templates: [{ ...template, locale: 'xx-ZZ' }] }, ['unknown_locale']],
    ['a locale that is none', { templates: [{ ...template, locale: 'português!' }] }, ['unknown_locale']],
    ['a template that is not there', { steps: [{ ...step, template: 'sumiu' }] }, ['template_not_in_file']],
    ['a trigger with nothing to do', { triggers: [trigger, { ...trigger, flow: null }] }, ['trigger_without_target']],
    ['a flow without a name', { flow: { ...file.flow, name: ' ' } }, ['name_blank']],
    ['a drawing that is none', { flow: { ...file.flow, schemaJson: 'x' } }, ['canvas_unreadable']],
    ['a NUL in a text', { templates: [{ ...template, content: 'a\0b' }] }, ['text_repaired']],
    ['a text the channel would cut', { templates: [{ ...template, content: 'x'.repeat(4_097) }] }, ['text_too_long']],
    ['an end with a way out', { steps: [{ ...step, transitions: { '*': 'fim' } }] }, ['end_goes_on']],
    [
      'answers nobody is asked for',
      {
        steps: [
          { ...step, type: 'send_template', transitions: { Sim: 'b', next: 'b' } },
          { ...step, key: 'b', order: 1 },
        ],
      },
      ['answers_unused'],
    ],
    ['no step at all', { steps: [] }, ['no_step']],
  ])('is read with a warning about %s', (_, change, codes) => {
    expect(warned(read(change))).toEqual(codes)
  })

  it('names a hundred oddities at most', () => {
    const odd = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`x${index}`, 1]))
    expect(warned(read(odd))).toHaveLength(100)
  })

  it('tells about a field that stands twice', () => {
    const text = JSON.stringify(file).replace('"transitions":{}', '"transitions":{"Sim":"fim","Sim":"x"}')
    expect(warned(readText(text))).toContain('field_repeated')
  })

  it('gives its triggers switched off, those that answer with a template apart', () => {
    const result = read({ triggers: [trigger, { ...trigger, flow: null, template: 'tchau', pattern: 'tchau' }] })
    expect(result).toMatchObject({
      ok: true,
      document: { triggers: [{ pattern: 'oi', active: false }] },
      standaloneTriggers: [{ trigger: { pattern: 'tchau', active: false } }],
    })
    if (result.ok) expect(result.standaloneTriggers[0]?.templateId).toBe(result.document.templates[0]?.id)
  })

  it('starts at the lowest order, then the lowest key, and finds keys that only differ in how they are written', () => {
    const steps = [
      { ...step, key: 'b', order: 1 },
      { ...step, key: 'a', order: 1 },
      { ...step, key: 'n\u00e3o', type: 'send_template', transitions: { next: 'a' }, order: 0 },
      { ...step, key: 'z', type: 'send_template', transitions: { next: 'na\u0303o' }, order: 2 },
    ]
    const result = read({ steps })
    expect(result.ok && result.document.steps.map(({ key }) => key)).toEqual(['n\u00e3o', 'a', 'b', 'z'])
    expect(result.ok && result.document.steps[3]?.next).toBe('n\u00e3o')
  })

  it('keeps __proto__ as an answer and leaves every object alone', () => {
    const text = JSON.stringify({ ...file, steps: [{ ...step, type: 'collect_input', transitions: { x: 'fim' } }] })
    const result = readText(text.replace('"x":"fim"', '"__proto__":"fim"'))
    expect(result.ok && result.document.steps[0]?.answers).toMatchObject([{ text: '__proto__', to: 'fim' }])
    expect('polluted' in {}).toBe(false)
  })

  it('has a sentence for every reason, in both languages', () => {
    for (const { flowFile } of Object.values(catalogue)) {
      expect(Object.keys(flowFile.problems).toSorted()).toEqual([...fileProblemCodes].toSorted())
      expect(Object.keys(flowFile.warnings).toSorted()).toEqual([...fileWarningCodes].toSorted())
    }
  })
})

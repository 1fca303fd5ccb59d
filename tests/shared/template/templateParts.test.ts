import { expect, test } from 'vitest'
import { templateParts, type TemplatePart } from '../../../shared/template/templateParts.ts'

const text = (content: string): TemplatePart => ({ kind: 'text', text: content })
const variable = (name: string, fallback: string | null = null): TemplatePart => ({ kind: 'variable', name, fallback })

test.each([
  ['nothing', '', []],
  ['a text alone', ' oi ', [text(' oi ')]],
  ['a placeholder alone leaves no empty texts around it', '{{nome}}', [variable('nome')]],
  ['what stands after the first bar is the default', 'a {{x|b|c}} d', [text('a '), variable('x', 'b|c'), text(' d')]],
  ['a default may be empty, which is not none', '{{x|}}', [variable('x', '')]],
  ['a default without a name is kept', '{{|oi}}', [variable('', 'oi')]],
  ['names are trimmed and composed', '{{ cafe\u0301 }}', [variable('caf\u00e9')]],
  ['of an opening that is opened again the last one counts', '{{a {{b}}', [text('a '), variable('b')]],
  ['braces that belong to no placeholder are dropped', '}} {x} {{', [text(' x ')]],
])('a template is cut into its parts: %s', (_, template, parts) => {
  expect(templateParts(template)).toEqual(parts)
})

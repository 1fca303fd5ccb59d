import { expect, test } from 'vitest'
import { cleanDocument } from '../../../../main/db/flows/cleanDocument.ts'
import { type FlowDocument, flowDocumentSchema } from '../../../../shared/domain/flow.ts'
import { end, flowOf, message, question } from '../../../shared/flow/documents.ts'

const full: FlowDocument = flowOf(
  [
    question('q', [['sim', 'm']], 'm', { variable: 'v', retryTexts: ['r'], next: 'm', invalid: 'm', timeout: 'm' }),
    message('m', 'e'),
    end('e'),
  ],
  {
    canvas: {
      start: { x: 0, y: 0 },
      viewport: { x: 0, y: 0, zoom: 1 },
      notes: [{ id: 'n', text: 'n', position: { x: 0, y: 0 }, width: 1, height: 1, color: 'c' }],
      groups: [{ id: 'g', title: 'g', stepKeys: ['q'], color: 'c', collapsed: false }],
    },
  },
)
full.templates.forEach((template) => Object.assign(template, { variants: ['w'], locale: 'pt-BR' }))
full.steps.forEach((step) => step.answers.forEach((answer) => answer.synonyms.push('s')))

/** Every text of the document with `dirt` before it; words of the program (`type`, `kind`) stay. */
const withDirt = (dirt: string): FlowDocument =>
  flowDocumentSchema.parse(
    JSON.parse(JSON.stringify(full), (key, value: unknown) =>
      typeof value === 'string' && key !== 'type' && key !== 'kind' ? `${dirt}${value}` : value,
    ),
  )

test('no text of a document keeps NUL or half a character, and nothing else changes', () => {
  expect(cleanDocument(withDirt('\0'))).toEqual(full)
  expect(cleanDocument(withDirt('\udc00'))).toEqual(withDirt('\ufffd'))
  expect(cleanDocument(full)).toEqual(full)
})

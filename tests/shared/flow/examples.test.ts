import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { languageSchema } from '../../../shared/domain/settings.ts'
import { checkFlow } from '../../../shared/flow/check/checkFlow.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { readFlowFile } from '../../../shared/flow/flowFile/readFlowFile.ts'
import { flowGraph, reaching, shortestPath } from '../../../shared/flow/graph.ts'
import { matchAnswer } from '../../../shared/text/answer.ts'
import { prepareMessage } from '../../../shared/text/preparedMessage.ts'
import { compileTrigger } from '../../../shared/text/triggerPattern.ts'
import { counter } from './flowFile/counter.ts'

const folder = new URL('../../../prisma/examples/', import.meta.url)
const index = z
  .array(
    z.object({ id: z.string(), language: languageSchema, file: z.string(), name: z.string(), description: z.string() }),
  )
  .parse(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')))

const open = (file: string, language: 'pt-BR' | 'en') => {
  const read = readFlowFile(readFileSync(new URL(file, folder)), { newId: counter(), language, keepActive: true })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read
}

describe('the example flows', () => {
  it('are all listed, each in both languages, each with a name and a one-sentence description of its own', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.prosa'))
    expect(index.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
    for (const { id } of index) {
      expect(index.filter((one) => one.id === id).map(({ language }) => language)).toEqual(['pt-BR', 'en'])
    }
    expect(new Set(index.map(({ name }) => name)).size).toBe(index.length)
    for (const { description } of index) expect(description).toMatch(/^[^.]+\.$/u)
  })

  it('never share a template key or the words that start them', () => {
    const documents = index.map(({ file, language }) => ({ language, ...open(file, language).document }))
    const keys = documents.flatMap(({ templates }) => templates.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    const patterns = documents.flatMap(({ language, triggers }) =>
      triggers.map(({ pattern }) => `${language} ${pattern}`),
    )
    expect(new Set(patterns).size).toBe(patterns.length)
  })

  describe.each(index)('$name', ({ file, language, name }) => {
    const { document, warnings } = open(file, language)
    const graph = flowGraph(document)

    it('has at least four steps and nothing the checker or the reader could object to', () => {
      expect(document.name).toBe(name)
      expect(document.steps.length).toBeGreaterThanOrEqual(4)
      expect(checkFlow(document, language)).toEqual([])
      expect(warnings).toEqual([])
    })

    it('can be played to each of its ends, and from every step to some end', () => {
      const ends = document.steps.filter(({ type }) => type === 'end')
      for (const { key } of ends) expect(shortestPath(graph, key)).not.toBeNull()
      expect(reaching(graph, ({ type }) => type === 'end').size).toBe(document.steps.length)
      expect(exitsOf(document.steps[0]!)[0]?.to).not.toBeNull()
    })

    it('gives answers that fit on buttons, and that no other answer of the step takes away', () => {
      for (const { answers } of document.steps) {
        expect(answers.length).toBeLessThanOrEqual(3)
        for (const { id, text, synonyms } of answers) {
          expect(text.length).toBeLessThanOrEqual(20)
          for (const said of [text, ...synonyms]) {
            expect(matchAnswer(answers, prepareMessage(said, language))?.answerId).toBe(id)
          }
        }
      }
    })

    it('is started by its triggers, in order', () => {
      const priorities = document.triggers.map(({ priority }) => priority)
      expect(new Set(priorities).size).toBe(priorities.length)
      for (const trigger of document.triggers) {
        const compiled = compileTrigger(trigger, { language })
        expect(compiled.ok && compiled.matches(prepareMessage(trigger.pattern, language))).toBe(true)
      }
    })

    it('is drawn from left to right without steps on top of each other', () => {
      for (const [place, { position }] of document.steps.entries()) {
        expect(position.x).toBeGreaterThan(document.canvas.start.x)
        for (const other of document.steps.slice(place + 1)) {
          const apart = Math.abs(position.x - other.position.x) >= 340 || Math.abs(position.y - other.position.y) >= 260
          expect(apart).toBe(true)
        }
      }
    })
  })
})

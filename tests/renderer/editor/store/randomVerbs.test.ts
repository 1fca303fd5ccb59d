import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowDocumentSchema } from '../../../../shared/domain/flow.ts'
import { countedIds, menuFlow } from '../flowForTests.ts'
import { randomVerb, verbCases } from './randomVerbs.ts'

test('whatever is done, the document can be saved, keys differ and no line leads to a step that is gone', () => {
  fc.assert(
    fc.property(fc.array(verbCases, { maxLength: 40 }), (cases) => {
      const newId = countedIds()
      const document = cases.reduce((before, one) => randomVerb(before, one, newId), menuFlow())
      expect(flowDocumentSchema.safeParse(document).success).toBe(true)
      const keys = new Set(document.steps.map(({ key }) => key))
      expect(keys.size).toBe(document.steps.length)
      const grouped = document.canvas.groups.flatMap(({ stepKeys }) => stepKeys)
      expect(new Set(grouped).size).toBe(grouped.length)
      for (const key of grouped) expect(keys).toContain(key)
      for (const { next, any, answers, templateId } of document.steps) {
        for (const to of [next, any, ...answers.map(({ to }) => to)]) if (to !== null) expect(keys).toContain(to)
        if (templateId !== null) expect(document.templates.some(({ id }) => id === templateId)).toBe(true)
      }
    }),
  )
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowFileName } from '../../../../shared/flow/flowFile/flowFileName.ts'

describe("a flow's file name", () => {
  it.each([
    ['Segunda via', 'Segunda via.prosa'],
    ['../../etc/cron.d/x', 'etc cron.d x.prosa'],
    ['..\\..\\AppData\\x', 'AppData x.prosa'],
    ['CON', '_CON.prosa'],
    ['NUL.json', '_NUL.json.prosa'],
    ['com1', '_com1.prosa'],
    ['Comercial', 'Comercial.prosa'],
    ['a:b*c?"d"<e>|f', 'a b c d e f.prosa'],
    ['fim. . ', 'fim.prosa'],
    ['', 'prosa.prosa'],
    ['...', 'prosa.prosa'],
  ])('%j is %j', (name, file) => {
    expect(flowFileName(name)).toBe(file)
  })

  it('is one short, visible part without forbidden signs, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const file = flowFileName(name)
        expect(file).toMatch(/^[^.\s/\\:*?"<>|][^/\\:*?"<>|\p{Cc}]*\.prosa$/u)
        expect(Buffer.byteLength(file)).toBeLessThan(400)
        expect(file.isWellFormed()).toBe(true)
      }),
    )
  })
})

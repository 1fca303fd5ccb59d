import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { newStep } from '../../../shared/flow/newFlow.ts'
import { withExit } from '../../../shared/flow/withExit.ts'
import { stepArbitrary } from './arbitraries.ts'

const at = { x: 0, y: 0 }
const answer = (id: string, text: string) => ({ id, text, synonyms: [], to: null })
const question = newStep({ key: 'menu', type: 'collect_input', title: 'Menu', position: at })

describe('the exits of a step', () => {
  it('are its answers in order and any other answer last', () => {
    const step = {
      ...question,
      answers: [answer('b', 'Boleto'), answer('a', 'Outro')],
      invalid: 'pessoa',
      timeoutSec: 60,
    }
    expect(exitsOf(step).map(({ exit }) => exit)).toEqual(['answer:b', 'answer:a', '!invalid', '!timeout', '*'])
  })

  it('are one for a message that goes on by itself, which follows * without next, and none for an end', () => {
    const message = { ...newStep({ key: 'oi', type: 'send_template', title: 'Oi', position: at }), any: 'menu' }
    expect(exitsOf(message)).toEqual([{ exit: 'next', label: { kind: 'next' }, to: 'menu' }])
    expect(exitsOf({ ...message, type: 'end' })).toEqual([])
  })

  it('lead where they were linked, one at a time, and nowhere once cleared', () => {
    fc.assert(
      fc.property(stepArbitrary, fc.string({ minLength: 1 }), (step, to) => {
        const before = structuredClone(step)
        for (const { exit } of exitsOf(step)) {
          const linked = withExit(step, exit, to)
          expect(exitsOf(linked).find((one) => one.exit === exit)?.to).toBe(to)
          const others = exitsOf(step).filter((one) => one.exit !== exit)
          expect(exitsOf(linked).filter((one) => one.exit !== exit)).toEqual(others)
          const cleared = withExit(linked, exit, null)
          expect(exitsOf(cleared).find((one) => one.exit === exit)?.to ?? null).toBeNull()
        }
        expect(step).toEqual(before)
      }),
    )
  })

  it('leave the step alone when it has no such exit', () => {
    expect(withExit(question, 'answer:gone', 'fim')).toBe(question)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '../../../shared/domain/flowStep.ts'
import { flowGraph, reachable, reaching, shortestPath, silentCycles } from '../../../shared/flow/graph.ts'
import { newStep } from '../../../shared/flow/newFlow.ts'
import { fastest } from '../fastest.ts'
import { stepArbitrary } from './arbitraries.ts'

const at = { x: 0, y: 0 }
const message = (key: string, next: string | null): Step => ({
  ...newStep({ key, type: 'send_template', title: key, position: at }),
  next,
})
const question = (key: string, answers: Record<string, string>, any: string | null): Step => ({
  ...newStep({ key, type: 'collect_input', title: key, position: at }),
  answers: Object.entries(answers).map(([text, to]) => ({ id: text, text, synonyms: [], to })),
  any,
})
const end = (key: string): Step => newStep({ key, type: 'end', title: key, position: at })

const steps = [
  message('oi', 'menu'),
  question('menu', { Boleto: 'boleto', Voltar: 'oi' }, 'menu'),
  message('boleto', 'fim'),
  end('fim'),
  message('ilha', 'ilha2'),
  message('ilha2', 'ilha'),
]
const graph = flowGraph({ steps })

describe('a flow as a graph', () => {
  it('knows what a conversation can come to', () => {
    expect([...reachable(graph)]).toEqual(['oi', 'menu', 'boleto', 'fim'])
    expect(reaching(graph, (step) => step.type === 'end')).toEqual(new Set(['fim', 'boleto', 'menu', 'oi']))
  })

  it('finds the shortest way and what to say on it', () => {
    const path = shortestPath(graph, 'fim') ?? []
    expect(path.map(({ exit }) => exit.exit)).toEqual(['next', 'answer:Boleto', 'next'])
    expect(shortestPath(graph, 'oi')).toEqual([])
    expect(shortestPath(graph, 'ilha')).toBeNull()
    expect(shortestPath(graph, '__proto__')).toBeNull()
  })

  it('finds loops that ask nobody, also a step that leads to itself, but no loop through a question', () => {
    expect(silentCycles(graph)).toEqual([['ilha', 'ilha2']])
    expect(silentCycles(flowGraph({ steps: [message('a', 'b'), message('b', 'b')] }))).toEqual([['b']])
  })

  it('agrees with following the lines by hand, on any flow', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 12 }), (steps) => {
        const graph = flowGraph({ steps })
        const known = reachable(graph)
        for (const key of known) {
          const path = shortestPath(graph, key)
          expect(path).not.toBeNull()
          expect([graph.first?.key, ...(path ?? []).map((edge) => edge.to.key)].at(-1)).toBe(key)
          for (const edge of graph.edges.get(key) ?? []) expect(known.has(edge.to.key)).toBe(true)
        }
        for (const cycle of silentCycles(graph)) {
          cycle.forEach((key, index) => {
            expect(graph.edges.get(key)?.[0]?.to.key).toBe(cycle[(index + 1) % cycle.length])
          })
        }
      }),
    )
  })

  it('handles 5,000 steps in linear time', () => {
    const line = Array.from({ length: 5_000 }, (_, index) => message(`s${index}`, `s${index + 1}`))
    const work = () => {
      const long = flowGraph({ steps: line })
      expect(reachable(long).size).toBe(5_000)
      expect(shortestPath(long, 's4999')).toHaveLength(4_999)
      expect(silentCycles(long)).toEqual([])
    }
    expect(fastest(work)).toBeLessThan(100)
  })
})

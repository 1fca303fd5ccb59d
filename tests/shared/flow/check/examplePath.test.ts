import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFlow } from '../../../../shared/flow/check/checkFlow.ts'
import { examplePath } from '../../../../shared/flow/check/examplePath.ts'
import { variableSetOn } from '../../../../shared/flow/check/variableSetOn.ts'
import { flowGraph, reachable } from '../../../../shared/flow/graph.ts'
import { documentArbitrary, end, flowOf, message, question, textOf } from '../documents.ts'

describe('an example of a problem', () => {
  it('is what to say until it shows', () => {
    const steps = [
      question(
        'menu',
        [
          ['Boleto', 'oi'],
          ['Sair', 'fim'],
        ],
        'menu',
      ),
      message('oi', null),
      end('fim'),
    ]
    const document = flowOf(steps)
    const [problem] = checkFlow(document)
    expect(problem?.code).toBe('exit_open')
    const path = problem === undefined ? null : examplePath(flowGraph(document), problem)
    expect(path?.map(({ exit }) => exit.label)).toEqual([{ kind: 'answer', text: 'Boleto' }])
  })

  it('goes round the steps that would fill an empty variable', () => {
    const asks = question('pergunta', [], 'diz', { variable: 'pedido' })
    const first = question(
      'menu',
      [
        ['Já sei', 'longe'],
        ['Perguntar', 'pergunta'],
      ],
      'menu',
    )
    const steps = [first, asks, message('longe', 'diz'), message('diz', 'fim'), end('fim')]
    const templates = ['menu', 'pergunta', 'longe'].map((key) => textOf(key))
    const document = flowOf(steps, { templates: [...templates, textOf('diz', { content: '{{pedido}}' })] })
    const [problem] = checkFlow(document)
    const path = problem === undefined ? null : examplePath(flowGraph(document), problem)
    expect(path?.map(({ to }) => to.key)).toEqual(['longe', 'diz'])
  })

  it('exists for every problem of a step somebody gets to, on any document', () => {
    fc.assert(
      fc.property(documentArbitrary, (document) => {
        const graph = flowGraph(document)
        const known = reachable(graph)
        for (const problem of checkFlow(document)) {
          const path = examplePath(graph, problem)
          expect(path !== null).toBe(problem.stepKey !== null && known.has(problem.stepKey))
          if (problem.code !== 'variable_may_be_empty') continue
          expect(path?.map(variableSetOn)).not.toContain(problem.params.variable)
        }
      }),
      { numRuns: 300 },
    )
  })
})

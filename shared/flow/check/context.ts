import type { FlowDocument } from '../../domain/flow.ts'
import type { Language } from '../../domain/settings.ts'
import type { Step } from '../../domain/flowStep.ts'
import type { Template } from '../../domain/template.ts'
import { exitsOf } from '../exits.ts'
import { type FlowGraph, flowGraph, reachable } from '../graph.ts'

/** What every rule may look at, worked out once per check. */
export interface CheckContext {
  readonly document: FlowDocument
  /** Decides how number patterns are read. */
  readonly language: Language
  readonly graph: FlowGraph
  /** Each step that its key names, in the order of the document. A later one with the same key is told by `stepKeyRepeated` alone. */
  readonly steps: readonly Step[]
  readonly reachable: ReadonlySet<string>
  readonly templates: ReadonlyMap<string, Template>
  /** The first end of the document, which most loose exits should lead to. */
  readonly end: Step | null
  /** The step that most exits lead to. */
  readonly mostUsed: Step | null
}

export const checkContext = (document: FlowDocument, language: Language): CheckContext => {
  const graph = flowGraph(document)
  return {
    document,
    language,
    graph,
    steps: [...graph.steps.values()],
    reachable: reachable(graph),
    templates: new Map(document.templates.map((template) => [template.id, template])),
    end: document.steps.find((step) => step.type === 'end') ?? null,
    mostUsed: mostUsedTarget(graph),
  }
}

const mostUsedTarget = (graph: FlowGraph): Step | null => {
  const uses = new Map<string, number>()
  let best: Step | null = null
  for (const step of graph.steps.values()) {
    for (const { to } of exitsOf(step)) {
      const target = to === null ? undefined : graph.steps.get(to)
      if (target === undefined) continue
      const count = (uses.get(target.key) ?? 0) + 1
      uses.set(target.key, count)
      if (best === null || count > (uses.get(best.key) ?? 0)) best = target
    }
  }
  return best
}

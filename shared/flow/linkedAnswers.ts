import type { Answer } from '../domain/flowStep.ts'
import { limits } from '../domain/limits.ts'
import type { StepConfig } from './stepConfig.ts'
import { mappedAnswers } from './transitions.ts'

export interface LinkedAnswers {
  readonly answers: Answer[]
  /** Answers that were given an id here. */
  readonly newIds: number
  /** Keys of the map that are no answers because they are too long or too many. */
  readonly leftOut: number
}

/**
 * The answers of a step from its two stored halves: the list that `configJson` keeps (order, synonyms) and the links of the flat map.
 * Keys of the map that the list does not know (hand-made rows and files) follow in the map's order, with ids made from their place;
 * an id used twice in the list gets a new one too. A blank key of the map cannot be said by anybody but is kept, for the checker.
 */
export const linkedAnswers = (
  listed: StepConfig['answers'],
  links: ReadonlyMap<string, string | null>,
): LinkedAnswers => {
  const mapped = mappedAnswers(listed)
  const ids = new Set<string>()
  const known = new Set<string>()
  let newIds = 0
  const freeId = (wanted: string | null): string => {
    if (wanted !== null && !ids.has(wanted)) {
      ids.add(wanted)
      return wanted
    }
    newIds += 1
    let id = `answer-${newIds}`
    while (ids.has(id) || listed.some((answer) => answer.id === id)) {
      newIds += 1
      id = `answer-${newIds}`
    }
    ids.add(id)
    return id
  }
  const answers = listed.map(({ id, text, synonyms, pendingTo }, index): Answer => {
    const isMapped = mapped[index] === true
    if (isMapped) known.add(text)
    return { id: freeId(id), text, synonyms, to: isMapped ? (links.get(text) ?? null) : (pendingTo ?? null) }
  })
  let leftOut = 0
  for (const [text, to] of links) {
    if (known.has(text)) continue
    if (text.length > limits.answer || answers.length >= limits.answers) leftOut += 1
    else answers.push({ id: freeId(null), text, synonyms: [], to })
  }
  return { answers, newIds, leftOut }
}

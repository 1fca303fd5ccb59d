import type { SimulatorView } from '../../../shared/api/simulatorView.ts'
import { sameLine, type Line } from '../document/line.ts'

/** What the simulator shows on the canvas: where the conversation stands and the lines its last turn took. */
export interface LiveMarks {
  readonly stepKey: string | null
  /** In the order taken. */
  readonly ways: readonly Line[]
  /** Steps the last turn went through. */
  readonly entered: readonly string[]
  /** Whether the contact said something: only then does the view follow. */
  readonly answered: boolean
  /** Rises with every turn, so that taking the same line twice runs its mark again. */
  readonly turn: number
}

export const noLiveMarks: LiveMarks = { stepKey: null, ways: [], entered: [], answered: false, turn: 0 }

/** The marks of a turn, read from its trace and never computed anew. A beginning that went the same way again is no new turn. */
export function liveMarks(before: LiveMarks, view: SimulatorView | null): LiveMarks {
  if (view === null) return { ...noLiveMarks, turn: before.turn }
  const ways: Line[] = []
  const entered: string[] = []
  for (const fact of view.trace) {
    if (fact.kind === 'way_taken') ways.push({ from: fact.from, exit: fact.exit })
    if (fact.kind === 'step_entered') entered.push(fact.stepKey)
  }
  const answered = view.bubbles.some(({ from }) => from === 'contact')
  const again = !answered && !before.answered && before.entered.length > 0 && sameWays(before.ways, ways)
  return { stepKey: view.liveStepKey, ways, entered, answered, turn: again ? before.turn : before.turn + 1 }
}

const sameWays = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every((line, index) => sameLine(line, b[index] ?? null))

import type { TraceFact } from '../../shared/domain/trace.ts'
import { dueAt } from '../engine/dueAt.ts'
import type { PlayPorts } from './playEvent.ts'
import { playEvent } from './playEvent.ts'
import type { Session } from './session.ts'

/** A conversation that times out in a circle stops the clock's stops, not the clock. */
const mostStops = 100

/**
 * Lets time go by on the session's clock up to `until`, stopping at every moment at which something is due, in order, as it would
 * have happened. The trace is that of all stops together.
 */
export const passTime = (session: Session, until: Date, ports: PlayPorts): Session => {
  let current = session
  const trace: TraceFact[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    const due = dueAt(current.instance, current.catalog)
    if (due === null || due.getTime() > until.getTime()) break
    current = playEvent(current, { kind: 'tick' }, new Date(Math.max(due.getTime(), current.now.getTime())), ports)
    trace.push(...current.trace)
  }
  const arrived = playEvent(current, { kind: 'tick' }, until, ports)
  return { ...arrived, trace: [...trace, ...arrived.trace] }
}

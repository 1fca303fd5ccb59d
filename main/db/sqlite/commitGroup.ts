import type { SqlTx } from '../sqlTx.ts'
import type { PlainConnection } from './plainConnection.ts'
import { SqliteTx } from './sqliteTx.ts'
import type { TimeLimit } from './timeLimit.ts'

/** One turn that waits to be committed, whatever it answers with. */
export interface WaitingTurn {
  /** Does the work; the answer hands its result to whoever waits for it. Rejects with the work's own error. */
  perform(tx: SqlTx): Promise<() => void>
  refuse(error: unknown): void
}

/** How much one transaction takes in, so that nobody waits long for the COMMIT and the event loop stays free. */
export interface GroupBounds {
  readonly turns: number
  /** Milliseconds; the turn that is running then is the last. */
  readonly time: number
}

/**
 * Takes turns from the front of `line` and commits them in one IMMEDIATE transaction: most of what a turn costs is the COMMIT that
 * brings it to the disk. Turns that join the line meanwhile come along, within the bounds. Each turn after the first has a savepoint,
 * so that one that fails is undone alone; when the first fails, nothing else is in the transaction yet.
 *
 * Nobody is told anything before the COMMIT, not even an error: it may come from what another turn of the group wrote. When BEGIN
 * or COMMIT fails, or SQLite rolls everything back by itself (full disk, I/O error), all are refused with that error and nothing of
 * any of them happened. Never rejects.
 */
export async function commitGroup(
  connection: PlainConnection,
  line: WaitingTurn[],
  bounds: GroupBounds,
  limit: TimeLimit,
): Promise<void> {
  const group: WaitingTurn[] = []
  const settling: (() => void)[] = []
  const closing = performance.now() + bounds.time
  try {
    connection.run('BEGIN IMMEDIATE')
    let kept = 0
    while (group.length < bounds.turns && (group.length === 0 || performance.now() < closing)) {
      const turn = line.shift()
      if (turn === undefined) break
      group.push(turn)
      const outcome = await attempt(connection, turn, kept > 0, limit)
      settling.push(outcome.settle)
      if (outcome.kept) kept += 1
      else if (kept === 0) break
    }
    if (kept > 0) connection.run('COMMIT')
  } catch (error) {
    const failed = undone(connection, error)
    // Nothing has been begun: those who wait would only wait for the same refusal again, one after the other.
    if (group.length === 0) group.push(...line.splice(0, bounds.turns))
    for (const turn of group) turn.refuse(failed)
    return
  }
  for (const settle of settling) settle()
}

interface Outcome {
  readonly kept: boolean
  /** Tells the caller, once it is certain. */
  readonly settle: () => void
}

/** Runs one turn and undoes it when it fails. Throws when the whole transaction is lost. */
async function attempt(
  connection: PlainConnection,
  turn: WaitingTurn,
  behindOthers: boolean,
  limit: TimeLimit,
): Promise<Outcome> {
  if (behindOthers) connection.run('SAVEPOINT "turn"')
  const tx = new SqliteTx(connection)
  try {
    const settle = await limit(turn.perform(tx))
    tx.assertWhole()
    if (behindOthers) connection.run('RELEASE "turn"')
    return { kept: true, settle }
  } catch (error) {
    if (!connection.inTransaction) throw error
    if (behindOthers) {
      connection.run('ROLLBACK TO "turn"')
      connection.run('RELEASE "turn"')
    } else connection.rollback()
    return { kept: false, settle: () => turn.refuse(error) }
  } finally {
    tx.end()
  }
}

/** The error to tell, once the open transaction is undone. */
function undone(connection: PlainConnection, error: unknown): unknown {
  try {
    connection.rollback()
    return error
  } catch (another) {
    return new AggregateError([error, another], 'A transaction failed and could not be undone')
  }
}

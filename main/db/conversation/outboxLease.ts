import type { SqlTx } from '../sqlTx.ts'

/** The right to hand a contact's queued messages to their channels: of one process at a time, until it runs out. */
export interface Lease {
  /** The process, as it signs. */
  readonly owner: string
  readonly until: Date
  /** A lease of its own that runs at least until then needs no renewal: the longest handing over fits in, and clocks may differ. */
  readonly enough: Date
}

/** Takes or renews the lease; false when another owner's lease still runs. */
export async function takeLease(tx: SqlTx, contactId: string, lease: Lease, now: Date): Promise<boolean> {
  const changed = await tx.run(
    `UPDATE "Contact" SET "lockedBy" = ?, "lockedUntil" = ?
     WHERE "id" = ? AND ("lockedBy" IS NULL OR "lockedBy" = ? OR "lockedUntil" <= ?)`,
    [lease.owner, lease.until, contactId, lease.owner, now],
  )
  return changed === 1
}

/** Gives the lease back, if it is still this owner's. */
export async function releaseLease(tx: SqlTx, contactId: string, owner: string): Promise<void> {
  await tx.run('UPDATE "Contact" SET "lockedBy" = NULL, "lockedUntil" = NULL WHERE "id" = ? AND "lockedBy" = ?', [
    contactId,
    owner,
  ])
}

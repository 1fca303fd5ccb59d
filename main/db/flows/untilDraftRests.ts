import { databaseErrorCode } from '../databaseError.ts'

/** Another process saved or published the draft between our look and our write: on a server both may run at once. */
export class DraftMoved extends Error {
  override readonly name = 'DraftMoved'
}

const maxAttempts = 4

/**
 * Runs a transaction on a flow's draft again when another process moved the draft under it; the new look then tells a conflict
 * from a draft that was published as it is. On SQLite, where one writer follows the other, the first attempt is the only one.
 */
export async function untilDraftRests<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction()
    } catch (error) {
      const code = databaseErrorCode(error)
      const moved = error instanceof DraftMoved || code === 'not_unique' || code === 'conflict'
      if (!moved || attempt === maxAttempts) throw error
    }
  }
}

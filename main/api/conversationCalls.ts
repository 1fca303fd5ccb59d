import { implement } from '@orpc/server'
import { contract } from '../../shared/api/contract.ts'
import { lastMessages } from '../db/conversation/lastMessages.ts'
import { notUnderstoodGroups } from '../db/conversation/notUnderstoodGroups.ts'
import { notUnderstoodMessages } from '../db/conversation/notUnderstoodMessages.ts'
import type { ApiContext } from './context.ts'
import { withDatabase } from './withDatabase.ts'

/** What was said, and what nobody understood. */
export function conversationCalls(context: ApiContext) {
  const calls = implement(contract.conversations)
  return {
    thread: calls.thread.handler(({ input: { contactId, ...page }, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => [
        ...(await database.read((tx) => lastMessages(tx, contactId, page))),
      ]),
    ),

    notUnderstood: calls.notUnderstood.handler(({ input: { before, ...page }, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => {
        const after = before === null ? null : { id: before.id, createdAt: new Date(before.createdAt) }
        return [...(await database.read((tx) => notUnderstoodMessages(tx, { ...page, before: after })))]
      }),
    ),

    notUnderstoodGroups: calls.notUnderstoodGroups.handler(({ input, errors }) =>
      withDatabase(context, errors.DATABASE, async (database) => [
        ...(await database.read((tx) => notUnderstoodGroups(tx, input.limit))),
      ]),
    ),
  }
}

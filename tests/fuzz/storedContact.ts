import { isDeepStrictEqual } from 'node:util'
import type { MessageStatus } from '../../shared/domain/message.ts'
import { traceSchema } from '../../shared/domain/trace.ts'
import { fromStateJson } from '../../shared/flow/instanceStateJson.ts'
import type { Database } from '../../main/db/database.ts'
import type { SqlRow } from '../../main/db/sqlTx.ts'
import { rows } from '../main/bot/support/testBot.ts'
import type { PlayedContact } from './playedContact.ts'
import type { ShellStage } from './shellStage.ts'

/** Whether each message to a contact has failed, in the order of `seq`. */
export async function failedMessages(database: Database, contactId: string): Promise<boolean[]> {
  const sent = await rows(
    database,
    `SELECT "status" FROM "Message" WHERE "contactId" = ? AND "direction" = 'outbound' ORDER BY "seq"`,
    [contactId],
  )
  return sent.map((row) => row['status'] === 'failed')
}

/** Compares everything that is stored about a contact with what happened. Gives what is wrong, or null. */
export async function contactComplaint(
  database: Database,
  contact: PlayedContact,
  stage: ShellStage,
): Promise<string | null> {
  const { id, model, heard, replies, phone } = contact
  if (id === null) return null
  const messages = await rows(database, 'SELECT * FROM "Message" WHERE "contactId" = ? ORDER BY "seq"', [id])
  const events = await rows(database, 'SELECT * FROM "ContactEvent" WHERE "contactId" = ? ORDER BY "seq"', [id])
  const live = await rows(database, 'SELECT * FROM "FlowInstance" WHERE "contactId" = ? AND "endedAt" IS NULL', [id])
  const inbound = messages.filter((row) => row['direction'] === 'inbound')
  const outbound = messages.filter((row) => row['direction'] === 'outbound')

  const places = [...messages, ...events].map((row) => Number(row['seq'])).sort((a, b) => a - b)
  const handed = [
    ...new Set(stage.channel.handed.filter((sent) => sent.phone === phone).map(({ messageId }) => messageId)),
  ]
  const left = new Set(handed)
  const checks: Readonly<Record<string, readonly [unknown, unknown]>> = {
    'every message is stored once, in order': [inbound.map((row) => row['externalId']), heard],
    'every reply is stored once, in order': [outbound.map((row) => row['id']), replies],
    'replies leave in order': [handed, replies.filter((reply) => left.has(reply))],
    'seq counts without a gap': [places, places.map((_, index) => index)],
    'statuses converge': [outbound.map((row) => row['status']), outbound.map((row) => endStatus(row, stage))],
    'one live conversation at most, as the engine left it': [live.map(asStanding), standing(model)],
    'the traces are those of a replay': [
      [...inbound, ...events].toSorted((a, b) => Number(a['seq']) - Number(b['seq'])).map(traceOf),
      model.exchanges.filter(isStored).map(({ decision }) => decision.trace),
    ],
  }
  const broken = Object.entries(checks).find(([, [is, should]]) => !isDeepStrictEqual(is, should))
  return broken === undefined ? null : `${broken[0]}: ${JSON.stringify({ is: broken[1][0], should: broken[1][1] })}`
}

/** The highest status of which anybody told; what consent held back, before or between two attempts, the bot itself told of. */
function endStatus(row: SqlRow, stage: ShellStage): MessageStatus {
  const told = stage.told.get(String(row['id']))
  const heldBack = row['failedReason'] === 'opted_out'
  const order = ['read', 'delivered', 'failed', 'sent'] as const
  return order.find((status) => told?.has(status) || (status === 'failed' && heldBack)) ?? 'failed'
}

const asStanding = (row: SqlRow) => ({
  flowId: row['flowId'],
  stepKey: row['currentStepKey'],
  paused: Boolean(row['paused']),
  state: fromStateJson(JSON.parse(String(row['stateJson']))),
})

const standing = ({ live }: PlayedContact['model']) =>
  live === null ? [] : [{ flowId: live.flowId, stepKey: live.currentStepKey, paused: live.paused, state: live.state }]

const traceOf = (row: SqlRow) => traceSchema.parse(JSON.parse(String(row['traceJson'])))

/** Time that changed nothing leaves no trace. */
const isStored = ({ event, situation, decision }: PlayedContact['model']['exchanges'][number]): boolean =>
  event.kind !== 'tick' || decision.live !== situation.instance || decision.ended.length > 0

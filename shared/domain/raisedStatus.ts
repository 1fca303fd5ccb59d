import type { MessageStatus } from './message.ts'
import { statusesBelow } from './statusesBelow.ts'

/** The status of a message that is told something of: late, repeated and disordered news leave it as it is. */
export const raisedStatus = (status: MessageStatus, told: MessageStatus): MessageStatus =>
  statusesBelow(told).includes(status) ? told : status

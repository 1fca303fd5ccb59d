import type { Bubble } from '../../shared/api/simulatorView.ts'
import type { MessageStatus } from '../../shared/domain/message.ts'
import { raisedStatus } from '../../shared/domain/raisedStatus.ts'
import { SimulatorChannel } from './simulatorChannel.ts'

/**
 * What the conversation looks like after a turn: who says something (`heard`) has read what was there, and what the bot says leaves
 * by the simulator's channel, as it leaves by any other. Every status is one that the channel told.
 */
export function exchange(
  before: readonly Bubble[],
  heard: readonly Bubble[],
  said: readonly Bubble[],
  phone: string,
): readonly Bubble[] {
  const after = [...before, ...heard, ...said]
  const statuses = new Map(after.map(({ id, status }) => [id, status]))
  const raise = (messageId: string, told: MessageStatus): void => {
    const status = statuses.get(messageId)
    if (status !== undefined) statuses.set(messageId, raisedStatus(status, told))
  }

  const arrived = before.filter(({ from, status }) => from === 'bot' && status !== 'queued' && status !== 'failed')
  const channel = new SimulatorChannel(arrived.map(({ id, status }) => ({ messageId: id, read: status === 'read' })))
  channel.listen(({ messageId, status }) => {
    raise(messageId, status)
    return true
  })
  if (heard.length > 0) channel.look()
  for (const { id, text } of said) {
    const result = channel.send({ messageId: id, phone, text })
    raise(id, result.outcome === 'accepted' ? 'sent' : 'failed')
  }
  return after.map((bubble) => {
    const status = statuses.get(bubble.id) ?? bubble.status
    return status === bubble.status ? bubble : { ...bubble, status }
  })
}

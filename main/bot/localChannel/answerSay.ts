import type { SayOutcome, SayRequest } from '../../../shared/api/sayRequest.ts'
import type { Clock } from '../clock.ts'
import type { Bot } from '../createBot.ts'
import type { Receipt } from '../receipt.ts'
import { localChannel } from './localChannel.ts'

/** Milliseconds that the answer waits for the outbox; after that the replies are stored and follow by themselves. */
const sendingTime = 10_000

/** Handles one request of the local channel: the outcome comes when the outbox has handed over the replies. Never rejects. */
export async function answerSay(
  bot: Pick<Bot, 'receive' | 'sent'>,
  request: SayRequest,
  clock: Clock,
): Promise<SayOutcome> {
  const receipt = await bot.receive({ ...request, channel: localChannel.name, receivedAt: clock.now() })
  if (!receipt.ok) return refused(receipt)
  const sent = new AbortController()
  await Promise.race([bot.sent(receipt.contactId), clock.wait(sendingTime, sent.signal)])
  sent.abort()
  return {
    ok: true,
    duplicate: receipt.duplicate,
    replies: receipt.replies.map(({ messageId, text }) => ({ messageId, text })),
  }
}

function refused(receipt: Extract<Receipt, { ok: false }>): SayOutcome {
  switch (receipt.code) {
    case 'bad_delivery':
      return { ok: false, code: 'bad_request', detail: receipt.detail }
    case 'bad_phone':
      return { ok: false, code: 'bad_phone', detail: receipt.why }
    case 'database':
      return { ok: false, code: 'database', detail: `${receipt.problem.code}: ${receipt.problem.detail}` }
    case 'busy':
    case 'stopped':
      return { ok: false, code: receipt.code, detail: '' }
  }
}

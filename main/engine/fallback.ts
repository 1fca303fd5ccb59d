import { sayTemplate } from './say.ts'
import type { InboundContext, Turn } from './turn.ts'
import { noted } from './turn.ts'

/** Step 6: nobody understood the message. The fallback template of the settings answers, unless it did so a short while ago. */
export const applyFallback = (turn: Turn, context: InboundContext): Turn => {
  const lost = noted(turn, { kind: 'not_understood' })
  const { fallbackTemplateId } = context.catalog.settings
  if (fallbackTemplateId === null) return silent(noted(lost, { kind: 'fallback', outcome: 'none' }))
  if (coolsDown(context)) return silent(noted(lost, { kind: 'fallback', outcome: 'cooling_down' }))
  const said = sayTemplate(lost, context, fallbackTemplateId, null)
  return said.messages.length > lost.messages.length
    ? noted(said, { kind: 'fallback', outcome: 'sent' })
    : silent(noted(said, { kind: 'fallback', outcome: 'none' }))
}

const silent = (turn: Turn): Turn => noted(turn, { kind: 'stored_only', why: 'nothing_to_say' })

const coolsDown = ({ catalog, situation, ports }: InboundContext): boolean => {
  const { lastFallbackAt } = situation
  if (lastFallbackAt === null) return false
  return Math.abs(ports.now.getTime() - lastFallbackAt.getTime()) < catalog.settings.fallbackCooldownSec * 1_000
}

import { sayTemplate } from './say.ts'
import type { InboundContext, Turn } from './turn.ts'
import { noted } from './turn.ts'

/** Step 6: nobody understood the message. The fallback template of the settings answers, unless it did so a short while ago. */
export const applyFallback = (turn: Turn, context: InboundContext): Turn => {
  const lost = noted(turn, { kind: 'not_understood' })
  const { fallbackTemplateId } = context.catalog.settings
  if (fallbackTemplateId === null) return silent(lost, 'none', null)
  const until = coolsUntil(context)
  if (until !== null) return silent(lost, 'cooling_down', until)
  const said = sayTemplate(lost, context, fallbackTemplateId, null)
  return said.messages.length > lost.messages.length
    ? noted(said, { kind: 'fallback', outcome: 'sent', until: null })
    : silent(said, 'none', null)
}

const silent = (turn: Turn, outcome: 'cooling_down' | 'none', until: Date | null): Turn =>
  noted(
    turn,
    { kind: 'fallback', outcome, until: until?.toISOString() ?? null },
    { kind: 'stored_only', why: 'nothing_to_say' },
  )

/** Blocked while |now - last fallback| < cooldown, so that a clock set back does not block for longer than the cooldown. */
const coolsUntil = ({ catalog, situation, ports }: InboundContext): Date | null => {
  const { lastFallbackAt } = situation
  const cooldown = catalog.settings.fallbackCooldownSec * 1_000
  if (lastFallbackAt === null || Math.abs(ports.now.getTime() - lastFallbackAt.getTime()) >= cooldown) return null
  return new Date(lastFallbackAt.getTime() + cooldown)
}

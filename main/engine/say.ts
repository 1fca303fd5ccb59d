import type { Step } from '../../shared/domain/flowStep.ts'
import { limits } from '../../shared/domain/limits.ts'
import { pickWording } from '../../shared/template/pickWording.ts'
import { render } from '../../shared/template/render.ts'
import { cutText } from './cutText.ts'
import type { Turn, TurnContext } from './turn.ts'
import { noted } from './turn.ts'
import { variablesOf } from './variablesOf.ts'

/** The template of a step, or of a trigger or the fallback (`stepKey` null). One that is missing or switched off says nothing. */
export const sayTemplate = (turn: Turn, context: TurnContext, templateId: string, stepKey: string | null): Turn => {
  const template = context.catalog.templates.get(templateId)
  if (template === undefined) return noted(turn, { kind: 'template_unusable', templateId, stepKey, why: 'missing' })
  if (!template.isActive) return noted(turn, { kind: 'template_unusable', templateId, stepKey, why: 'inactive' })
  const uses = turn.templateUses.get(templateId) ?? 0
  const wording = pickWording(template, turn.contact.id, uses)
  const said = sayText(turn, wording, templateId, stepKey)
  if (said.messages.length === turn.messages.length) return said
  return { ...said, templateUses: new Map(turn.templateUses).set(templateId, uses + 1) }
}

/** What a step says when it is entered or asked again: its template, if it has one. */
export const sayStep = (turn: Turn, context: TurnContext, step: Step): Turn =>
  step.templateId === null ? turn : sayTemplate(turn, context, step.templateId, step.key)

/**
 * Fills in the variables and queues the message. A text that comes out blank is not sent, and nothing is ever sent to someone who
 * opted out, whatever rule asked for it.
 */
export const sayText = (turn: Turn, wording: string, templateId: string | null, stepKey: string | null): Turn => {
  if (!turn.contact.optIn) return turn
  const { text, empty } = render(wording, variablesOf(turn))
  const filled = noted(turn, ...empty.map((name) => ({ kind: 'variable_empty' as const, name, templateId })))
  if (text.trim() === '') return noted(filled, { kind: 'template_unusable', templateId, stepKey, why: 'empty' })
  return queued(filled, text, templateId, stepKey)
}

/** Queues a finished text. The one way to reach someone who just opted out: everything else goes through `sayText`. */
export const queued = (turn: Turn, text: string, templateId: string | null, stepKey: string | null): Turn =>
  noted(
    {
      ...turn,
      messages: [
        ...turn.messages,
        {
          content: cutText(text, limits.content),
          triggerId: turn.triggerId,
          flowInstanceId: turn.live?.id ?? null,
          templateId,
          stepKey,
        },
      ],
    },
    { kind: 'message_queued', index: turn.messages.length, stepKey, templateId },
  )

import { z } from 'zod'
import { endReasonSchema, pauseReasonSchema } from './flowInstance.ts'
import { operatorCommandKindSchema } from './operatorCommand.ts'
import { triggerTypeSchema } from './trigger.ts'

/**
 * A way out of a step: `next`, `*`, `!invalid`, `!timeout`, `start` (out of the Start node) or `answer:<Answer.id>`. Facts name the
 * exits that the canvas shows (`exitsOf`): the one way on of a step that does not wait is `next`, whichever key its row keeps.
 */
export const exitSchema = z.string().min(1)
export type Exit = z.infer<typeof exitSchema>

export const answerRuleSchema = z.enum(['exact', 'equals', 'number', 'synonym', 'typed', 'any'])
export type AnswerRule = z.infer<typeof answerRuleSchema>

/** The rule of the engine at which an inbound message stopped; the rules after it were never asked. In their order. */
export const inboundRuleSchema = z.enum([
  'consent',
  'paused',
  'flood',
  'answer',
  'interrupting_trigger',
  'invalid_answer',
  /** The conversation stood on a step that asks nothing and ran on. */
  'run_on',
  'trigger',
  'fallback',
])
export type InboundRule = z.infer<typeof inboundRuleSchema>

/** Why an order of the staff changed nothing. */
export const commandRefusalSchema = z.enum([
  'opted_out',
  'already_paused',
  'not_paused',
  /** No conversation inside a flow is under way. */
  'no_conversation',
  /** `flow_unusable` before it says why. */
  'flow_unusable',
  'nothing_to_change',
  'nothing_to_say',
])
export type CommandRefusal = z.infer<typeof commandRefusalSchema>

const fact = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), ...shape })

/**
 * The facts of one turn, in the order in which they happened. The simulator's "why", the marks on the canvas, statistics and
 * saved tests read them; nothing recomputes them. Source: design "engine".
 */
export const traceFactSchema = z.discriminatedUnion('kind', [
  /** The message was longer than what is kept of it. */
  fact('message_cut', {}),
  fact('duplicate_delivery', { messageId: z.string() }),
  fact('stopped_at', { rule: inboundRuleSchema }),
  fact('consent', { change: z.enum(['opted_out', 'opted_in', 'still_out']), by: z.enum(['contact', 'person']) }),
  fact('stored_only', { why: z.enum(['opted_out', 'paused', 'loop', 'nothing_to_say']) }),
  /** All triggers were asked, inactive ones too. Those of them that no `trigger_considered` of the turn names did not match. */
  fact('triggers_asked', { place: z.enum(['outside', 'at_question']), count: z.int() }),
  /** A trigger whose pattern matched. In the order in which they are asked. */
  fact('trigger_considered', {
    triggerId: z.string(),
    type: triggerTypeSchema,
    pattern: z.string(),
    outcome: z.enum([
      'won',
      'cooling_down',
      'does_not_interrupt',
      'inactive',
      'flow_not_published',
      'nothing_to_do',
      'after_winner',
    ]),
    /** When a cooling trigger answers again. ISO 8601. */
    until: z.string().nullable(),
  }),
  /** A flow that was to start and could not. */
  fact('flow_unusable', { flowId: z.string(), why: z.enum(['missing', 'not_published', 'empty']) }),
  fact('instance_started', { flowId: z.string(), triggerId: z.string().nullable() }),
  fact('step_entered', { flowId: z.string(), stepKey: z.string() }),
  /** `answerId`: the listed answer it was; null by validation and `*`. `exit` is `*` too for a listed answer that leads nowhere. */
  fact('answer_matched', {
    stepKey: z.string(),
    exit: exitSchema,
    rule: answerRuleSchema,
    answerId: z.string().nullable(),
  }),
  fact('answer_invalid', {
    stepKey: z.string(),
    count: z.int(),
    max: z.int(),
    why: z.enum([
      'no_answer_matches',
      'not_a_number',
      'too_small',
      'too_large',
      'not_an_email',
      'not_a_phone',
      'not_a_date',
      'empty',
    ]),
  }),
  fact('question_repeated', { stepKey: z.string(), why: z.enum(['interrupted', 'invalid', 'given_back']) }),
  fact('way_taken', { from: z.string().nullable(), exit: exitSchema, to: z.string() }),
  fact('variable_set', { name: z.string(), before: z.string().nullable(), after: z.string() }),
  fact('variable_empty', { name: z.string(), templateId: z.string().nullable() }),
  /** `index` counts the turn's outgoing messages from 0. */
  fact('message_queued', { index: z.int(), stepKey: z.string().nullable(), templateId: z.string().nullable() }),
  fact('template_unusable', {
    templateId: z.string().nullable(),
    stepKey: z.string().nullable(),
    why: z.enum(['missing', 'inactive', 'empty']),
  }),
  /** A question with a time limit was asked; without an answer until `dueAt` the conversation takes its `!timeout` way. */
  fact('timer_set', { stepKey: z.string(), dueAt: z.iso.datetime() }),
  /** Time that ran out, and by how many seconds it was noticed late. */
  fact('timer_due', { timer: z.enum(['expiry', 'timeout']), dueAt: z.iso.datetime(), lateSec: z.int() }),
  fact('instance_paused', { why: pauseReasonSchema, stepKey: z.string() }),
  /** The pause that left a message without an answer; `stepKey` null: the contact is paused outside any flow. */
  fact('pause_holds', { why: pauseReasonSchema, stepKey: z.string().nullable() }),
  fact('instance_resumed', { stepKey: z.string() }),
  /** The bot is silent for this contact, inside a flow or not, until a person gives the conversation back. */
  fact('contact_paused', {}),
  fact('contact_resumed', {}),
  fact('instance_ended', { why: endReasonSchema, flowId: z.string(), stepKey: z.string() }),
  fact('guard', { guard: z.enum(['steps_per_turn', 'inbound_per_minute']) }),
  /** `until`: when a fallback that cools down answers again. ISO 8601. */
  fact('fallback', { outcome: z.enum(['sent', 'cooling_down', 'none']), until: z.string().nullable() }),
  fact('not_understood', {}),
  /** An order of the staff that could not be obeyed; nothing else happened but what was due anyway. */
  fact('command_refused', { command: operatorCommandKindSchema, why: commandRefusalSchema }),
])
export type TraceFact = z.infer<typeof traceFactSchema>
export const traceSchema = z.array(traceFactSchema)
export type Trace = z.infer<typeof traceSchema>

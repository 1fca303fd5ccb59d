import { z } from 'zod'
import { endReasonSchema, pauseReasonSchema } from './flowInstance.ts'
import { triggerTypeSchema } from './trigger.ts'

/**
 * A way out of a step: `next`, `*`, `!invalid`, `!timeout`, `start` (out of the Start node) or `answer:<Answer.id>`. Facts name the
 * exits that the canvas shows (`exitsOf`): the one way on of a step that does not wait is `next`, whichever key its row keeps.
 */
export const exitSchema = z.string().min(1)
export type Exit = z.infer<typeof exitSchema>

export const answerRuleSchema = z.enum(['exact', 'equals', 'number', 'synonym', 'typed', 'any'])
export type AnswerRule = z.infer<typeof answerRuleSchema>

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
  fact('consent', { change: z.enum(['opted_out', 'opted_in', 'still_out']) }),
  fact('stored_only', { why: z.enum(['opted_out', 'paused', 'loop', 'nothing_to_say']) }),
  fact('trigger_considered', {
    triggerId: z.string(),
    type: triggerTypeSchema,
    pattern: z.string(),
    outcome: z.enum([
      'won',
      'no_match',
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
  fact('answer_matched', { stepKey: z.string(), exit: exitSchema, rule: answerRuleSchema }),
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
  fact('question_repeated', { stepKey: z.string(), why: z.enum(['interrupted', 'invalid']) }),
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
  /** Time that ran out, and by how many seconds it was noticed late. */
  fact('timer_due', { timer: z.enum(['expiry', 'timeout']), dueAt: z.iso.datetime(), lateSec: z.int() }),
  fact('instance_paused', { why: pauseReasonSchema, stepKey: z.string() }),
  fact('instance_ended', { why: endReasonSchema, flowId: z.string(), stepKey: z.string() }),
  fact('guard', { guard: z.enum(['steps_per_turn', 'inbound_per_minute']) }),
  fact('fallback', { outcome: z.enum(['sent', 'cooling_down', 'none']) }),
  fact('not_understood', {}),
])
export type TraceFact = z.infer<typeof traceFactSchema>
export const traceSchema = z.array(traceFactSchema)
export type Trace = z.infer<typeof traceSchema>

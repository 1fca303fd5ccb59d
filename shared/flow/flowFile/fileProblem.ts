import type { Problem } from '../check/problem.ts'

/** Why a file was refused. Its sentence is `flowFile.problems.<code>` with the params. */
export const fileProblemCodes = [
  'empty_file',
  'too_large',
  'bad_encoding',
  'is_picture',
  'is_archive',
  'is_database',
  'is_document',
  'is_media',
  'is_program',
  'is_web_page',
  'is_other_product',
  'is_other_text',
  'not_a_flow_file',
  'cut_off',
  'broken_json',
  'broken_json_at',
  'too_deep',
  'newer_format',
  'field_missing',
  'not_text',
  'not_number',
  'not_list',
  'not_object',
  'not_yes_or_no',
  'not_allowed',
  'text_empty',
  'text_too_long',
  'number_out_of_range',
  'too_many',
  'target_not_text',
  'answers_too_many',
  'step_key_repeated',
  'template_key_repeated',
  'trigger_blank',
  'trigger_pattern',
] as const
export type FileProblemCode = (typeof fileProblemCodes)[number]

/** What was left out or changed while reading. Its sentence is `flowFile.warnings.<code>` with the params. */
export const fileWarningCodes = [
  'unknown_field',
  'field_repeated',
  'text_repaired',
  'name_blank',
  'unknown_locale',
  'variable_name',
  'question_waits',
  'end_goes_on',
  'answers_unused',
  'template_not_in_file',
  'trigger_without_target',
  'canvas_unreadable',
] as const
export type FileWarningCode = (typeof fileWarningCodes)[number]

export type FileParams = Readonly<Record<string, string | number>>

export interface FileProblem {
  readonly code: FileProblemCode
  readonly params: FileParams
}

/** Something a person should know about a file that was read: about the file itself, or what the checker says about its flow. */
export type FileWarning =
  | { readonly kind: 'file'; readonly code: FileWarningCode; readonly params: FileParams }
  | { readonly kind: 'flow'; readonly problem: Problem }

/** A reading step's result. */
export type FileResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: FileProblem[] }

/** A refusal with one reason. */
export const refused = (code: FileProblemCode, params: FileParams = {}): { ok: false; problems: FileProblem[] } => ({
  ok: false,
  problems: [{ code, params }],
})

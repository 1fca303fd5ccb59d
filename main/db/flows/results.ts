/** How a flow call may fail for a reason that a person can do something about. Nothing was written. */
export type NotFound = { readonly ok: false; readonly code: 'not_found'; readonly what: 'flow' | 'version' }
/** Someone else saved meanwhile: what is stored now. `savedAt`: ISO 8601. */
export type Conflict = {
  readonly ok: false
  readonly code: 'conflict'
  readonly revision: number
  readonly savedAt: string
}
/** The document cannot be kept as rows: two of its steps have the same key. No editor command makes one. */
export type RepeatedStepKey = { readonly ok: false; readonly code: 'step_key_repeated'; readonly stepKey: string }

export const notFound = (what: NotFound['what']): NotFound => ({ ok: false, code: 'not_found', what })

export const conflict = (row: { revision: number; updatedAt: Date }): Conflict => ({
  ok: false,
  code: 'conflict',
  revision: row.revision,
  savedAt: row.updatedAt.toISOString(),
})

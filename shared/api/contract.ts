import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { flowDocumentSchema, flowStatusSchema } from '../domain/flow.ts'
import { limits } from '../domain/limits.ts'
import { languageSchema, settingsSchema } from '../domain/settings.ts'
import { thumbnailSchema } from '../flow/picture/thumbnail.ts'
import { conversationCalls } from './conversationCalls.ts'
import { apiErrors, databaseProblemSchema } from './errors.ts'
import { flowFileCalls } from './flowFileCalls.ts'
import { simulatorViewSchema } from './simulatorView.ts'

/** Dates cross as ISO 8601 strings in UTC. */
const instant = z.iso.datetime()
/** A key that every database can be asked for. */
const flowKey = z
  .string()
  .min(1)
  .max(limits.key)
  .refine((text) => text.isWellFormed() && !text.includes('\0'))
const call = oc.errors({ DATABASE: apiErrors.DATABASE })
const none = z.object({})

/** What the window shows before anything else: a working app, or the one problem that keeps it from working. */
const appInfo = { host: z.enum(['electron', 'browser']), version: z.string(), dataFolder: z.string() }
export const appStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('ready'), ...appInfo, settings: settingsSchema }),
  z.object({ status: z.literal('failed'), ...appInfo, problem: databaseProblemSchema }),
])
export type AppState = z.infer<typeof appStateSchema>

/** Something changed that other screens or windows show. */
export const appEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('flow_changed'), flowKey: z.string() }),
  z.object({ kind: z.literal('message'), contactId: z.string() }),
  z.object({ kind: z.literal('settings_changed') }),
])
export type AppEvent = z.infer<typeof appEventSchema>

const flowCardSchema = z.object({
  flowKey: z.string(),
  name: z.string(),
  /** The published version's number, null while it was never published. */
  publishedVersion: z.int().nullable(),
  hasDraft: z.boolean(),
  steps: z.int(),
  errors: z.int(),
  warnings: z.int(),
  changedAt: instant,
  /** The example it was made from, null for the others. */
  exampleId: z.string().nullable(),
  picture: thumbnailSchema,
})
export type FlowCard = z.infer<typeof flowCardSchema>

/** A flow as the editor opens it: its draft, or, when there is none, its published version as the start of one. */
const openedFlowSchema = z.object({
  flowKey: z.string(),
  document: flowDocumentSchema,
  /** Rises with every save; goes back with the next one. */
  revision: z.int(),
  savedAt: instant,
  status: flowStatusSchema,
  version: z.int(),
  publishedVersion: z.int().nullable(),
  /** The editor's history that was saved with this revision, as the editor wrote it; missing when there is none. */
  history: z.string().max(limits.history).optional(),
})
export type OpenedFlow = z.infer<typeof openedFlowSchema>

const savedDraftSchema = z.object({
  revision: z.int(),
  savedAt: instant,
  /** Templates that got an id of their own because other flows, versions or triggers use the old one: [old id, new id]. */
  renamedTemplates: z.array(z.tuple([z.string(), z.string()])),
})
export type SavedDraft = z.infer<typeof savedDraftSchema>

/** One version of a flow as it is stored. */
const flowVersionDocumentSchema = z.object({
  document: flowDocumentSchema,
  status: flowStatusSchema,
  version: z.int(),
})
export type FlowVersionDocument = z.infer<typeof flowVersionDocumentSchema>

const versionSchema = z.object({
  version: z.int(),
  status: flowStatusSchema,
  publishedAt: instant.nullable(),
  steps: z.int(),
  /** People whose conversation runs on this version now. */
  inside: z.int(),
})
export type FlowVersion = z.infer<typeof versionSchema>

const exampleSchema = z.object({ id: z.string(), name: z.string(), description: z.string(), steps: z.int() })
export type Example = z.infer<typeof exampleSchema>

const session = { sessionId: z.string().min(1).max(limits.id) }

/** Everything the window can ask of the process that holds the data. One line here + its handler in `main/api` = one call. */
export const contract = {
  app: {
    state: call.input(none).output(appStateSchema),
    /** Tries to open the database again after the person did something about the problem. */
    retry: call.input(none).output(appStateSchema),
    events: call.input(none).output(eventIterator(appEventSchema)),
  },
  settings: {
    update: call.input(settingsSchema.partial()).output(settingsSchema),
  },
  flows: {
    list: call.input(none).output(z.array(flowCardSchema)),
    create: call
      .input(z.object({ name: z.string().min(1).max(limits.name), language: languageSchema }))
      .output(z.object({ flowKey: z.string() })),
    open: call.input(z.object({ flowKey })).errors({ NOT_FOUND: apiErrors.NOT_FOUND }).output(openedFlowSchema),
    saveDraft: call
      .input(
        z.object({
          flowKey,
          revision: z.int(),
          document: flowDocumentSchema,
          /** Kept with the draft and given back when it is opened. */
          history: z.string().max(limits.history).optional(),
        }),
      )
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND, CONFLICT: apiErrors.CONFLICT })
      .output(savedDraftSchema),
    publish: call
      .input(z.object({ flowKey, revision: z.int(), acknowledgedWarnings: z.boolean() }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND, CONFLICT: apiErrors.CONFLICT, BLOCKED: apiErrors.BLOCKED })
      .output(openedFlowSchema),
    versions: call
      .input(z.object({ flowKey }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(z.array(versionSchema)),
    /** Reads one version, for files and pictures; null = what an editor opens. */
    version: call
      .input(z.object({ flowKey, version: z.int().min(1).max(limits.int).nullable() }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(flowVersionDocumentSchema),
    /** Makes the draft equal to that version. */
    restore: call
      .input(z.object({ flowKey, version: z.int().min(1).max(limits.int), revision: z.int() }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND, CONFLICT: apiErrors.CONFLICT })
      .output(openedFlowSchema),
  },
  examples: {
    list: call.input(z.object({ language: languageSchema })).output(z.array(exampleSchema)),
    /** Opens the flow made from an example, making it first if it is not there yet. */
    open: call
      .input(z.object({ exampleId: z.string().max(limits.key), language: languageSchema }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(z.object({ flowKey: z.string() })),
  },
  flowFiles: flowFileCalls,
  conversations: conversationCalls,
  simulator: {
    /** Begins a conversation with the saved draft, as if its trigger had won. Nothing of it is stored. */
    start: call
      .input(z.object({ flowKey, language: languageSchema }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(simulatorViewSchema),
    /** Says something to the draft as it is saved now. */
    send: call
      .input(z.object({ ...session, text: z.string().max(limits.message) }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(simulatorViewSchema),
    /** Moves the session's own clock. */
    advance: call
      .input(z.object({ ...session, seconds: z.int().min(1).max(limits.seconds) }))
      .errors({ NOT_FOUND: apiErrors.NOT_FOUND })
      .output(simulatorViewSchema),
    stop: call.input(z.object(session)).output(none),
  },
}
export type Contract = typeof contract

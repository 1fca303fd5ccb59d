import type { Language } from '../../domain/settings.ts'
import type { Template } from '../../domain/template.ts'
import type { EntryTrigger } from '../../domain/trigger.ts'
import { compileTrigger } from '../../text/triggerPattern.ts'
import type { FileTrigger } from './fileSchema.ts'
import type { FileProblem, FileResult, FileWarning } from './fileProblem.ts'

/** A trigger of a file that answers with a template (null: with nothing yet) instead of starting the file's flow. */
export interface StandaloneTrigger {
  readonly trigger: EntryTrigger
  readonly templateId: string | null
}

interface ReadTriggers {
  readonly entry: EntryTrigger[]
  readonly standalone: StandaloneTrigger[]
  readonly warnings: FileWarning[]
}

interface Surroundings {
  readonly templates: readonly Template[]
  readonly language: Language
  readonly newId: () => string
  readonly keepActive: boolean
}

/**
 * The file's triggers, switched off unless `keepActive`. A file carries one flow, so a trigger that names any flow starts this one: the
 * names part as soon as somebody renames the flow by hand. A trigger nobody can understand refuses the file.
 */
export const readTriggers = (triggers: readonly FileTrigger[], around: Surroundings): FileResult<ReadTriggers> => {
  const problems = triggers.flatMap((trigger) => patternProblem(trigger, around.language) ?? [])
  if (problems.length > 0) return { ok: false, problems }
  const templateIds = new Map(around.templates.map(({ key, id }) => [key.normalize('NFC'), id]))
  const read: ReadTriggers = { entry: [], standalone: [], warnings: [] }
  for (const { template, flow, interrupts = false, ...rule } of triggers) {
    const trigger: EntryTrigger = {
      ...rule,
      interrupts,
      id: around.newId(),
      active: around.keepActive && rule.active,
    }
    if (flow !== null) {
      read.entry.push(trigger)
      continue
    }
    const templateId = template === null ? null : (templateIds.get(template.normalize('NFC')) ?? null)
    if (templateId === null) {
      read.warnings.push({ kind: 'file', code: 'trigger_without_target', params: { pattern: rule.pattern } })
    }
    read.standalone.push({ trigger, templateId })
  }
  return { ok: true, value: read }
}

const patternProblem = ({ type, pattern }: FileTrigger, language: Language): FileProblem | null => {
  const compiled = compileTrigger({ type, pattern }, { language })
  if (compiled.ok) return null
  // `reason` is a code of the namespace `patterns`.
  return compiled.code === 'blank'
    ? { code: 'trigger_blank', params: {} }
    : { code: 'trigger_pattern', params: { pattern, reason: compiled.code } }
}

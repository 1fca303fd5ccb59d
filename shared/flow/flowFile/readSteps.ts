import type { Position, Step, StepType, Validation } from '../../domain/flowStep.ts'
import { limits } from '../../domain/limits.ts'
import type { Template } from '../../domain/template.ts'
import { linkedAnswers } from '../linkedAnswers.ts'
import { readTransitions } from '../readTransitions.ts'
import { defaultMaxRetries } from '../stepConfig.ts'
import { unstatedValidation } from '../unstatedValidation.ts'
import { waits } from '../waits.ts'
import type { FileStep } from './fileSchema.ts'
import type { FileProblem, FileResult, FileWarning } from './fileProblem.ts'

interface Surroundings {
  readonly templates: readonly Template[]
  readonly positionOf: (stepKey: string, order: number) => Position
  readonly newId: () => string
}

/** The file's steps in the order in which the flow has them (its first one: lowest order, then key). */
export const readSteps = (
  fileSteps: readonly FileStep[],
  { templates, positionOf, newId }: Surroundings,
): FileResult<{ steps: Step[]; warnings: FileWarning[] }> => {
  const problems: FileProblem[] = []
  const warnings: FileWarning[] = []
  const templateIds = new Map(templates.map(({ key, id }) => [key.normalize('NFC'), id]))
  const keys = new Map(fileSteps.map(({ key }) => [key.normalize('NFC'), key]))
  const ordered = [...fileSteps].sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))

  const steps = ordered.map((fileStep, order): Step => {
    const { key, type } = fileStep
    const title = fileStep.title ?? key.slice(0, limits.name)
    const links = readTransitions(fileStep.transitions)
    for (const answer of links?.badKeys ?? []) {
      problems.push({ code: 'target_not_text', params: { step: title, answer } })
    }
    const target = (to: string | null) => (to === null ? null : (keys.get(to.normalize('NFC')) ?? to))
    if (type === 'collect_input' && !fileStep.waitInput) {
      warnings.push({ kind: 'file', code: 'question_waits', params: { step: title } })
    }
    if (type === 'end' && (fileStep.waitInput || Object.keys(fileStep.transitions).length > 0)) {
      warnings.push({ kind: 'file', code: 'end_goes_on', params: { step: title } })
    }
    if (type === 'send_template' && !fileStep.waitInput && (links?.answers.size ?? 0) > 0) {
      warnings.push({ kind: 'file', code: 'answers_unused', params: { step: title } })
    }
    const templateId = fileStep.template === null ? null : templateIds.get(fileStep.template.normalize('NFC'))
    if (templateId === undefined) {
      const params = { step: title, template: String(fileStep.template) }
      warnings.push({ kind: 'file', code: 'template_not_in_file', params })
    }

    const listed = (fileStep.config?.answers ?? []).map(({ text, synonyms = [], pendingTo }) => ({
      id: newId(),
      text,
      synonyms,
      pendingTo,
    }))
    const { answers, leftOut } = linkedAnswers(listed, links?.answers ?? new Map<string, string | null>())
    if (leftOut > 0) problems.push({ code: 'answers_too_many', params: { step: title, max: limits.answers } })
    const any = target(links?.any ?? null)
    return {
      key,
      title,
      type,
      templateId: templateId ?? null,
      waitInput: type === 'collect_input' || fileStep.waitInput,
      answers: answers.map((answer, index) => ({
        ...answer,
        id: listed[index]?.id ?? newId(),
        to: target(answer.to),
      })),
      next: target(links?.next ?? null),
      any,
      invalid: target(links?.invalid ?? null),
      timeout: target(links?.timeout ?? null),
      variable: fileStep.config?.variable ?? null,
      validation: fileStep.config?.validation ?? statedBy(type, fileStep.waitInput, answers.length, any),
      retryTexts: fileStep.config?.retryTexts ?? [],
      maxRetries: fileStep.config?.maxRetries ?? defaultMaxRetries,
      timeoutSec: fileStep.config?.timeoutSec ?? null,
      position: positionOf(key, order),
    }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { steps, warnings } }
}

const statedBy = (type: StepType, waitInput: boolean, answers: number, any: string | null): Validation =>
  unstatedValidation(waits({ type, waitInput }), answers, any)

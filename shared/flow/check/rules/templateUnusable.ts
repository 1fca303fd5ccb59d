import type { Template } from '../../../domain/template.ts'
import type { Problem } from '../problem.ts'
import type { Rule } from '../rule.ts'
import { stepName } from '../stepName.ts'

/**
 * A step whose text is missing, switched off or blank. A question or an end may have no text at all, but not a broken one. With
 * variants the bot picks among them instead of the text, so one blank variant is enough.
 */
export const templateUnusable: Rule = ({ steps, templates }) =>
  steps.flatMap((step): Problem[] => {
    const common = { severity: 'error', stepKey: step.key, exit: null, params: { step: stepName(step) } } as const
    if (step.templateId === null) {
      return step.type === 'send_template' ? [{ ...common, code: 'template_missing', fixes: [] }] : []
    }
    const template = templates.get(step.templateId)
    if (template === undefined) return [{ ...common, code: 'template_missing', fixes: [] }]
    const params = { ...common.params, template: template.title === '' ? template.key : template.title }
    if (isBlank(template)) return [{ ...common, params, code: 'template_empty', fixes: [] }]
    if (template.isActive) return []
    return [
      {
        ...common,
        params,
        code: 'template_inactive',
        fixes: [{ kind: 'activate_template', templateId: template.id, params: { template: params.template } }],
      },
    ]
  })

const isBlank = ({ content, variants }: Template): boolean =>
  (variants.length === 0 ? [content] : variants).some((text) => text.trim() === '')

import { useTranslation } from 'react-i18next'
import { Select, type SelectOption } from '../../ui/Select.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { StepIcon } from '../canvas/StepIcon.tsx'
import type { Line } from '../document/line.ts'
import { target } from '../document/target.ts'
import { useEditor } from '../store/EditorContext.tsx'
import { stepTypes } from '../stepTypes.ts'

const open = 'open'
const existing = 'step:'
const fresh = 'new:'

/** Where a way out leads: every step of the flow, or a new one. The way to link without drawing. */
export function GoesTo({ line, label, hideLabel = false }: { line: Line; label: string; hideLabel?: boolean }) {
  const { t } = useTranslation()
  const actions = useActions()
  const steps = useEditor((state) => state.document.steps)
  const to = useEditor((state) => target(state.document, line))
  const options: SelectOption<string>[] = [
    ...(line.from === null ? [] : [{ value: open, label: t('editor.goesTo.nowhere') }]),
    ...steps.map((step) => ({
      value: `${existing}${step.key}`,
      label: step.title.trim() === '' ? t('editor.canvas.untitled') : step.title,
      icon: <StepIcon type={step.type} size="small" />,
    })),
    ...stepTypes.map((type) => ({ value: `${fresh}${type}`, label: t(`editor.goesTo.new.${type}`) })),
  ]
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      value={to === null ? (line.from === null ? null : open) : `${existing}${to}`}
      placeholder={t('editor.goesTo.nowhere')}
      options={options}
      onChange={(value) => {
        const type = stepTypes.find((type) => value === `${fresh}${type}`)
        if (type !== undefined) actions.addAt(type, line)
        else if (value === open) actions.unlink(line)
        else actions.link(line, value.slice(existing.length))
      }}
    />
  )
}

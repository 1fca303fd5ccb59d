import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Select, type SelectOption } from '../../ui/Select.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { StepIcon } from '../canvas/StepIcon.tsx'
import { sameLine, type Line } from '../document/line.ts'
import { target } from '../document/target.ts'
import { useEditor } from '../store/EditorContext.tsx'
import { stepTypes } from '../stepTypes.ts'

const open = 'open'
const existing = 'step:'
const fresh = 'new:'

/**
 * Where a way out leads: every step of the flow, or a new one. The way to link without drawing. Drawn again only when its line or
 * the steps change, because a step has one of these lists for each answer.
 */
export const GoesTo = memo(
  GoesToSelect,
  (a, b) => sameLine(a.line, b.line) && a.label === b.label && a.hideLabel === b.hideLabel,
)

function GoesToSelect({ line, label, hideLabel = false }: { line: Line; label: string; hideLabel?: boolean }) {
  const { t } = useTranslation()
  const actions = useActions()
  const steps = useEditor((state) => state.document.steps)
  const to = useEditor((state) => target(state.document, line))
  const fromStart = line.from === null
  const options = useMemo<SelectOption<string>[]>(
    () => [
      ...(fromStart ? [] : [{ value: open, label: t('editor.goesTo.nowhere') }]),
      ...steps.map((step) => ({
        value: `${existing}${step.key}`,
        label: step.title.trim() === '' ? t('editor.canvas.untitled') : step.title,
        icon: <StepIcon type={step.type} size="small" />,
      })),
      ...stepTypes.map((type) => ({ value: `${fresh}${type}`, label: t(`editor.goesTo.new.${type}`) })),
    ],
    [fromStart, steps, t],
  )
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      value={to === null ? (fromStart ? null : open) : `${existing}${to}`}
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

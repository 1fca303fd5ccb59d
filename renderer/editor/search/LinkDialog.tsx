import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowDocument } from '../../../shared/domain/flow.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { fold } from '../../../shared/text/fold.ts'
import { SearchDialog, type SearchResult } from '../../ui/SearchDialog.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { StepIcon } from '../canvas/StepIcon.tsx'
import { useExitLabel } from '../canvas/useExitLabel.ts'
import { findStep } from '../document/findStep.ts'
import { startLine, type Line } from '../document/line.ts'
import { target } from '../document/target.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import { onlyStep, type Selection } from '../store/selection.ts'
import { stepTypes } from '../stepTypes.ts'
import { searchSteps } from './searchSteps.ts'

const most = 60

type ResultId = `exit:${string}` | `step:${string}` | `new:${string}`

/** `L`: leads a way out of the selected step somewhere, by typing. A step with several ways out is asked which one first. */
export function LinkDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { canvas } = useSession()
  const actions = useActions()
  const labelOf = useExitLabel()
  const document = useEditor((state) => state.document)
  const selection = useEditor((state) => state.selection)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<Line | null>(null)
  const lines = linesOf(document, selection)
  const line = chosen ?? (lines.length === 1 ? (lines[0] ?? null) : null)

  const close = (): void => {
    setQuery('')
    setChosen(null)
    onClose()
  }
  const titleOf = (key: string | null): string => {
    const title = key === null ? '' : (findStep(document, key)?.title ?? '')
    return title.trim() === '' ? t('editor.canvas.untitled') : title
  }
  const nameOf = ({ from, exit }: Line): string => {
    const step = from === null ? null : findStep(document, from)
    const way = step === null ? undefined : exitsOf(step).find((known) => known.exit === exit)
    const label = way === undefined ? t('editor.start.title') : labelOf(way)
    return label === '' ? t('editor.canvas.blankAnswer') : label
  }

  if (line === null) {
    const wanted = fold(query)
    const results = lines
      .map((way): SearchResult<ResultId> => {
        const to = target(document, way)
        const hint = to === null ? t('editor.canvas.openExit') : t('commands.link.leadsTo', { title: titleOf(to) })
        return { id: `exit:${way.exit}`, label: nameOf(way), hint }
      })
      .filter(({ label }) => fold(label).includes(wanted))
    return (
      <SearchDialog<ResultId>
        open={open}
        label={t('commands.link.which')}
        placeholder={t('commands.link.which')}
        query={query}
        onQuery={setQuery}
        groups={[{ heading: titleOf(onlyStep(selection)), results }]}
        empty={t('commands.palette.nothing', { query })}
        onPick={(id) => {
          setQuery('')
          setChosen(lines.find(({ exit }) => id === `exit:${exit}`) ?? null)
          return null
        }}
        onClose={close}
      />
    )
  }

  const label = t('commands.link.where', { exit: nameOf(line) })
  const steps = searchSteps(document, query, most).map(({ step, where }): SearchResult<ResultId> => ({
    id: `step:${step.key}`,
    label: titleOf(step.key),
    hint: where ?? undefined,
    icon: <StepIcon type={step.type} size="small" />,
  }))
  const fresh = stepTypes.map((type): SearchResult<ResultId> => ({
    id: `new:${type}`,
    label: t(`editor.goesTo.new.${type}`),
    icon: <StepIcon type={type} size="small" />,
  }))
  return (
    <SearchDialog<ResultId>
      open={open}
      label={label}
      placeholder={label}
      query={query}
      onQuery={setQuery}
      groups={[
        { heading: t('commands.palette.steps'), results: steps },
        { heading: t('editor.add.menu'), results: fresh },
      ]}
      empty={t('commands.palette.nothing', { query })}
      onPick={(id) => () => {
        canvas.controls.focus()
        const type = stepTypes.find((type) => id === `new:${type}`)
        if (type !== undefined) actions.addAt(type, line)
        else actions.link(line, id.slice('step:'.length))
      }}
      onClose={close}
    />
  )
}

/** The ways out of what is selected. */
function linesOf(document: FlowDocument, selection: Selection): Line[] {
  if (selection.line !== null) return [selection.line]
  if (selection.start) return document.steps.length === 0 ? [] : [startLine]
  const key = onlyStep(selection)
  const step = key === null ? null : findStep(document, key)
  return step === null ? [] : exitsOf(step).map(({ exit }) => ({ from: step.key, exit }))
}

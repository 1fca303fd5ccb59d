import { BaseEdge, type EdgeProps } from 'reactflow'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/classNames.ts'
import { useEditor } from '../store/EditorContext.tsx'
import type { FlowEdge } from './flowLines.ts'
import { linePath } from './linePath.ts'
import { useOpenAddMenu } from './AddMenuContext.ts'
import styles from './FlowLine.module.css'

/** A line between two steps. Its `+` shows on hover and while its step is selected; the line just taken runs once. */
export const FlowLine = memo(function FlowLine(props: EdgeProps<FlowEdge>) {
  const { data, selected = false } = props
  const { t } = useTranslation()
  const openAddMenu = useOpenAddMenu()
  const nearSelection = useEditor(({ selection }) => {
    const from = data?.line.from ?? null
    return from === null ? selection.start : selection.steps.length === 1 && selection.steps[0] === from
  })
  if (data === undefined) return null
  const { path, plus } = linePath(props, data.route)
  const taken = data.taken !== null
  const marker = selected ? 'selected' : taken ? 'taken' : 'plain'
  const focusable = selected || nearSelection
  const insert = (button: Element): void => {
    const { left, bottom } = button.getBoundingClientRect()
    openAddMenu({ after: data.line, position: null, at: { x: left, y: bottom } })
  }
  return (
    <>
      <BaseEdge
        path={path}
        markerEnd={`url(#line-end-${marker})`}
        interactionWidth={24}
        className={classNames(
          styles.line,
          data.exception && styles.exception,
          taken && styles.taken,
          selected && styles.selected,
        )}
      />
      {taken && (
        <path
          key={data.turn}
          d={path}
          pathLength={1}
          className={styles.run}
          style={{ animationDelay: `${(data.taken ?? 0) * 250}ms` }}
          data-testid="line-taken"
        />
      )}
      <g
        role="button"
        tabIndex={focusable ? 0 : -1}
        aria-label={t('editor.canvas.insertOnLine', { from: data.fromTitle, to: data.toTitle })}
        className={classNames('nodrag nopan', styles.plus, focusable && styles.near)}
        transform={`translate(${plus.x} ${plus.y})`}
        onClick={(event) => {
          event.stopPropagation()
          insert(event.currentTarget)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          event.stopPropagation()
          insert(event.currentTarget)
        }}
      >
        <circle r={12} />
        <path d="M-5 0H5M0 -5V5" />
      </g>
    </>
  )
})

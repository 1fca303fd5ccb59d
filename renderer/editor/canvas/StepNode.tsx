import { Handle, Position, useUpdateNodeInternals, type NodeProps } from 'reactflow'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { exitsOf } from '../../../shared/flow/exits.ts'
import { classNames } from '../../ui/classNames.ts'
import { ExitRow } from './ExitRow.tsx'
import type { StepFlowNode } from './flowNodes.ts'
import { ProblemBadge } from './ProblemBadge.tsx'
import { StepIcon } from './StepIcon.tsx'
import styles from './StepNode.module.css'
import { TextPreview } from './TextPreview.tsx'
import { TitleField } from './TitleField.tsx'

/** A step on the canvas: its kind, title, the beginning of its text and one labelled way out per answer. */
export const StepNode = memo(function StepNode({ id, data, selected }: NodeProps<StepFlowNode>) {
  const { t } = useTranslation()
  const { step, text, problems, live, titleInEdit } = data
  const exits = exitsOf(step)
  const order = exits.map(({ exit }) => exit).join('\n')
  const updateNodeInternals = useUpdateNodeInternals()
  const measured = useRef(order)
  // Rows that only change places leave the size alone, so React Flow would go on drawing lines from the old places. When a step
  // appears it is measured anyway, together with all others; asking for each one alone draws a large flow hundreds of times.
  useEffect(() => {
    if (measured.current === order) return
    measured.current = order
    updateNodeInternals(id)
  }, [id, measured, order, updateNodeInternals])

  return (
    <div
      className={classNames(
        styles.step,
        styles[step.type],
        selected && styles.selected,
        live === 'here' && styles.live,
        live === 'passed' && styles.passed,
      )}
      data-testid="step"
      data-step-key={step.key}
      data-live={live ?? undefined}
    >
      <Handle type="target" position={Position.Left} className={styles.target} isConnectableStart={false} />
      <header className={styles.header}>
        <StepIcon type={step.type} />
        {titleInEdit ? (
          <TitleField stepKey={step.key} title={step.title} />
        ) : (
          <h3 className={styles.title}>{step.title.trim() === '' ? t('editor.canvas.untitled') : step.title}</h3>
        )}
        <ProblemBadge problems={problems} focusable={selected} />
      </header>
      <div className={styles.body} data-step-text="">
        {text === null || text.trim() === '' ? (
          <p className={styles.noText}>{t(`editor.canvas.noText.${step.type}`)}</p>
        ) : (
          <TextPreview text={text} />
        )}
        {step.variable !== null && step.type === 'collect_input' && (
          <p className={styles.keeps}>{t('editor.canvas.keeps', { variable: step.variable })}</p>
        )}
      </div>
      {exits.map((exit) => (
        <ExitRow key={exit.exit} exit={exit} stepTitle={step.title} />
      ))}
      {live === 'here' && <span className={styles.liveMark}>{t('editor.canvas.here')}</span>}
    </div>
  )
})

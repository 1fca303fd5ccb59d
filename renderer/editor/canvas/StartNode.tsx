import type { NodeProps } from 'reactflow'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/classNames.ts'
import { ExitHandle } from './ExitHandle.tsx'
import type { StartFlowNode } from './flowNodes.ts'
import { ProblemBadge } from './ProblemBadge.tsx'
import { StepIcon } from './StepIcon.tsx'
import styles from './StartNode.module.css'

/** How many triggers the node names before it only counts the rest. */
const shown = 4

/** Where a conversation begins: the triggers as short sentences and the line to the first step. */
export const StartNode = memo(function StartNode({ data, selected }: NodeProps<StartFlowNode>) {
  const { t } = useTranslation()
  const { triggers, linked, problems } = data
  return (
    <div className={classNames(styles.start, selected && styles.selected)} data-testid="start">
      <header className={styles.header}>
        <StepIcon type="start" />
        <h3 className={styles.title}>{t('editor.start.title')}</h3>
        <ProblemBadge problems={problems} focusable={selected} />
      </header>
      {triggers.length === 0 ? (
        <p className={styles.none}>{t('editor.start.noTriggers')}</p>
      ) : (
        <ul className={styles.triggers}>
          {triggers.slice(0, shown).map((trigger) => (
            <li key={trigger.id} className={classNames(styles.trigger, !trigger.active && styles.off)}>
              <span className={styles.rule}>{t(`editor.start.shortRules.${trigger.type}`)}</span>
              <span className={styles.pattern}>{trigger.pattern === '' ? '…' : trigger.pattern}</span>
            </li>
          ))}
          {triggers.length > shown && (
            <li className={styles.more}>{t('editor.start.moreTriggers', { count: triggers.length - shown })}</li>
          )}
        </ul>
      )}
      <ExitHandle id="start" open={!linked} label={t('editor.start.handle')} className={styles.handle} />
    </div>
  )
})

import { useTranslation } from 'react-i18next'
import type { StepExit } from '../../../shared/flow/exits.ts'
import { classNames } from '../../ui/classNames.ts'
import { ExitHandle } from './ExitHandle.tsx'
import { exitHandleId } from './nodeId.ts'
import { useExitLabel } from './useExitLabel.ts'
import styles from './ExitRow.module.css'

/** One way out of a step: its label and the handle from which its line is drawn. An open one is marked. */
export function ExitRow({ exit, stepTitle }: { exit: StepExit; stepTitle: string }) {
  const { t } = useTranslation()
  const label = useExitLabel()(exit)
  const open = exit.to === null
  const exception = exit.label.kind !== 'answer' && exit.label.kind !== 'next'
  return (
    <div className={classNames(styles.row, exception && styles.exception)}>
      <span className={classNames(styles.label, label === '' && styles.blank)}>
        {label === '' ? t('editor.canvas.blankAnswer') : label}
      </span>
      {open && <span className={styles.openMark}>{t('editor.canvas.openExit')}</span>}
      <ExitHandle
        id={exitHandleId(exit.exit)}
        open={open}
        label={t('editor.canvas.exitHandle', { exit: label, step: stepTitle })}
      />
    </div>
  )
}

import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { useProblems } from '../problems/ProblemsContext.ts'
import { useProblemText } from '../problems/useProblemText.ts'
import { useEditor } from '../store/EditorContext.tsx'
import styles from './PublishDialog.module.css'
import { usePublish } from './usePublish.ts'

/** Before a draft goes live: what blocks it, what to know about it, and which messages will start it. */
export function PublishDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const problems = useProblems()
  const [acknowledged, setAcknowledged] = useState(false)
  const { publish, busy, failure, forget } = usePublish()
  const errors = problems.filter((problem) => problem.severity === 'error')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  const blocked = errors.length > 0
  const waiting = warnings.length > 0 && !acknowledged
  const close = (): void => {
    forget()
    setAcknowledged(false)
    onClose()
  }
  const go = async (): Promise<void> => {
    if (await publish(acknowledged)) close()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t('editor.publish.title')}
      description={blocked ? t('editor.publish.blocked', { count: errors.length }) : t('editor.publish.text')}
      actions={
        <>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={blocked || waiting} onClick={() => void go()}>
            {t('editor.publish.go')}
          </Button>
        </>
      }
    >
      {blocked && (
        <Found heading={t('editor.problems.errors', { count: errors.length })} problems={errors} onGo={close} />
      )}
      {warnings.length > 0 && (
        <>
          <Found heading={t('editor.problems.warnings', { count: warnings.length })} problems={warnings} onGo={close} />
          {!blocked && (
            <Switch label={t('editor.publish.acknowledge')} checked={acknowledged} onChange={setAcknowledged} />
          )}
        </>
      )}
      {!blocked && <StartedBy />}
      {failure !== null && (
        <p className={styles.failure} role="alert">
          <CircleAlert size={16} aria-hidden="true" /> {failure}
        </p>
      )}
    </Dialog>
  )
}

function Found({
  heading,
  problems,
  onGo,
}: {
  heading: string
  problems: ReturnType<typeof useProblems>
  onGo: () => void
}) {
  const text = useProblemText()
  const actions = useActions()
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {problems.map((problem, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.problem}
              onClick={() => {
                onGo()
                actions.goTo(problem.stepKey)
              }}
            >
              {problem.severity === 'error' ? (
                <CircleAlert size={16} className={styles.error} aria-hidden="true" />
              ) : (
                <TriangleAlert size={16} className={styles.warning} aria-hidden="true" />
              )}
              {text.sentence(problem)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function StartedBy() {
  const { t } = useTranslation()
  const triggers = useEditor((state) => state.document.triggers).filter((trigger) => trigger.active)
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('editor.publish.triggers')}</h3>
      {triggers.length === 0 ? (
        <p>{t('editor.publish.noTriggers')}</p>
      ) : (
        <ul className={styles.list}>
          {triggers.map((trigger) => (
            <li key={trigger.id} className={styles.trigger}>
              <CircleCheck size={16} className={styles.ok} aria-hidden="true" />
              {t('editor.publish.trigger', {
                rule: t(`editor.triggerTypes.${trigger.type}`),
                pattern: trigger.pattern,
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

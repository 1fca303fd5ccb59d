import { ArrowDown, ArrowUp, CornerDownRight, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import type { Answer } from '../../../shared/domain/flowStep.ts'
import { answerExit } from '../../../shared/flow/exits.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAnnounce } from '../../ui/useAnnounce.ts'
import { moveAnswer } from '../document/answers/moveAnswer.ts'
import { removeAnswer } from '../document/answers/removeAnswer.ts'
import { setAnswerText } from '../document/answers/setAnswerText.ts'
import { useSession } from '../store/EditorContext.tsx'
import styles from './AnswerList.module.css'
import { GoesTo } from './GoesTo.tsx'

/** One answer: its words, its place and where it leads. Enter adds the next one, Alt+↑↓ moves it. */
export function AnswerFields({
  stepKey,
  answer,
  number,
  last,
  focus,
  onNext,
}: {
  stepKey: string
  answer: Answer
  /** From 1. */
  number: number
  last: boolean
  /** It was just added: its field takes the focus. */
  focus: boolean
  onNext: () => void
}) {
  const { t } = useTranslation()
  const { store } = useSession()
  const say = useAnnounce()
  const { act } = store.getState()
  const name = answer.text.trim() === '' ? t('editor.answers.numbered', { number }) : answer.text
  const move = (by: number): void => {
    act('answerMove', (document) => moveAnswer(document, stepKey, answer.id, by))
    say(t('editor.said.answerMoved', { number: number + by }))
  }
  return (
    <li className={styles.answer}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <TextField
        label={t('editor.answers.numbered', { number })}
        hideLabel
        value={answer.text}
        maxLength={limits.answer}
        placeholder={t('editor.answers.placeholder')}
        autoFocus={focus}
        onChange={(text) =>
          act('answerEdit', (document) => setAnswerText(document, stepKey, answer.id, text), {
            merge: `answer:${stepKey}:${answer.id}`,
          })
        }
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') onNext()
          if (event.altKey && event.key === 'ArrowUp' && number > 1) move(-1)
          if (event.altKey && event.key === 'ArrowDown' && !last) move(1)
        }}
      />
      <IconButton
        label={t('editor.answers.remove', { answer: name })}
        icon={<Trash2 aria-hidden="true" />}
        size="small"
        onClick={() => act('answerRemove', (document) => removeAnswer(document, stepKey, answer.id))}
      />
      <span className={styles.to}>
        <CornerDownRight size={16} aria-hidden="true" />
        <GoesTo
          line={{ from: stepKey, exit: answerExit(answer) }}
          label={t('editor.answers.goesTo', { answer: name })}
          hideLabel
        />
        <span className={styles.tools}>
          <IconButton
            label={t('editor.answers.up', { answer: name })}
            icon={<ArrowUp aria-hidden="true" />}
            size="small"
            disabled={number === 1}
            onClick={() => move(-1)}
          />
          <IconButton
            label={t('editor.answers.down', { answer: name })}
            icon={<ArrowDown aria-hidden="true" />}
            size="small"
            disabled={last}
            onClick={() => move(1)}
          />
        </span>
      </span>
    </li>
  )
}

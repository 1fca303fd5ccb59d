import type { NodeProps } from 'reactflow'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/classNames.ts'
import { shownColor } from '../document/colors.ts'
import styles from './NoteNode.module.css'
import type { NoteFlowNode } from './noteNodes.ts'

/** A note on the canvas: words for the people who draw, which the bot never says. */
export const NoteNode = memo(function NoteNode({ data: { note }, selected }: NodeProps<NoteFlowNode>) {
  const { t } = useTranslation()
  return (
    <div
      className={classNames(styles.note, selected && styles.selected)}
      data-color={shownColor(note.color)}
      data-testid="note"
      data-step-text=""
    >
      {note.text.trim() === '' ? <p className={styles.empty}>{t('commands.notes.empty')}</p> : <p>{note.text}</p>}
    </div>
  )
})

import { StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { StepIcon } from '../canvas/StepIcon.tsx'
import { stepTypeMime } from '../canvas/usePaletteDrop.ts'
import { shortcutOf } from '../keys/shortcutOf.ts'
import { stepTypes } from '../stepTypes.ts'
import styles from './Palette.module.css'

/** The kinds of steps. A click adds one after the selected step, dragging puts it where it is dropped. */
export function Palette() {
  const { t } = useTranslation()
  const actions = useActions()
  return (
    <div className={styles.palette} role="toolbar" aria-orientation="vertical" aria-label={t('editor.add.palette')}>
      <p className={styles.heading} aria-hidden="true">
        {t('editor.add.heading')}
      </p>
      {stepTypes.map((type) => (
        <Tooltip key={type} text={t(`editor.add.hint.${type}`)} side="right">
          <button
            type="button"
            className={styles.kind}
            draggable
            onClick={() => actions.addAfterSelection(type)}
            onDragStart={(event) => {
              event.dataTransfer.setData(stepTypeMime, type)
              event.dataTransfer.effectAllowed = 'copy'
            }}
          >
            <StepIcon type={type} />
            {t(`editor.kinds.${type}`)}
          </button>
        </Tooltip>
      ))}
      <hr className={styles.rule} />
      <Tooltip text={t('commands.notes.hint')} shortcut={shortcutOf('addNote')} side="right">
        <button type="button" className={styles.kind} onClick={actions.addNote}>
          <span className={styles.note} aria-hidden="true">
            <StickyNote size={16} />
          </span>
          {t('commands.notes.details')}
        </button>
      </Tooltip>
    </div>
  )
}

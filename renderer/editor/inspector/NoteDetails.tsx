import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { editNote, type Note } from '../document/notes/editNote.ts'
import { nearestSize, noteSizes, type NoteSize } from '../document/notes/noteSizes.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import styles from './Inspector.module.css'

const sizes = ['small', 'medium', 'large'] as const satisfies readonly NoteSize[]

/** A note: its text, colour and size. */
export function NoteDetails({ id }: { id: string }) {
  const { t } = useTranslation()
  const { store } = useSession()
  const actions = useActions()
  const note = useEditor(({ document }) => document.canvas.notes.find((note) => note.id === id))
  if (note === undefined) return null
  const edit = (fields: Partial<Omit<Note, 'id'>>, merge?: string): void =>
    store.getState().act('noteEdit', (document) => editNote(document, id, fields), { merge })
  return (
    <section className={styles.body} aria-label={t('commands.notes.details')}>
      <h2 className={styles.heading}>{t('commands.notes.details')}</h2>
      <div className={styles.stack}>
        <TextArea
          label={t('commands.notes.text')}
          hint={t('commands.notes.hint')}
          value={note.text}
          rows={5}
          maxLength={limits.content}
          data-message-text=""
          onChange={(text) => edit({ text }, `note:${id}`)}
        />
        <ColorChoice value={note.color} onChange={(color) => edit({ color })} />
        <Select<NoteSize>
          label={t('commands.notes.size')}
          value={nearestSize(note.width)}
          options={sizes.map((value) => ({ value, label: t(`commands.notes.sizes.${value}`) }))}
          onChange={(size) => edit(noteSizes[size])}
        />
      </div>
      <div className={styles.buttons}>
        <Button icon={<Trash2 size={16} aria-hidden="true" />} onClick={actions.deleteSelection}>
          {t('editor.commands.deleteSelection')}
        </Button>
      </div>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { editGroup, type Group } from '../document/groups/editGroup.ts'
import { useSession } from '../store/EditorContext.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import styles from './Inspector.module.css'

/** The group that the selected steps are in: its title and colour, and whether it is folded up. */
export function GroupFields({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { store } = useSession()
  const actions = useActions()
  const { id } = group
  return (
    <div className={styles.section}>
      <h3 className={styles.sectionTitle}>{t('commands.groupFields.name')}</h3>
      <div className={styles.stack}>
        <TextField
          label={t('commands.groupFields.title')}
          value={group.title}
          maxLength={limits.name}
          onChange={(title) =>
            store
              .getState()
              .act('groupEdit', (document) => editGroup(document, id, { title }), { merge: `group:${id}` })
          }
        />
        <ColorChoice
          value={group.color}
          onChange={(color) => store.getState().act('groupEdit', (document) => editGroup(document, id, { color }))}
        />
        <Switch
          label={t('commands.groupFields.collapsed')}
          checked={group.collapsed}
          onChange={(collapsed) => actions.foldGroups([id], collapsed)}
        />
      </div>
    </div>
  )
}

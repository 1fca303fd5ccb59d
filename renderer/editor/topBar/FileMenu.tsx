import { EllipsisVertical, FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FlowFileItems } from '../../flowFiles/FlowFileItems.tsx'
import { useFlowFiles } from '../../flowFiles/FlowFilesContext.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem } from '../../ui/MenuItem.tsx'
import { useEditor, useSession } from '../store/EditorContext.tsx'

/** The opened flow as a file, a picture or on paper, and the way in for other files. What is exported is saved first. */
export function FileMenu() {
  const { t } = useTranslation()
  const { autosave } = useSession()
  const { chooseFiles } = useFlowFiles()
  const flowKey = useEditor((state) => state.flowKey)
  const name = useEditor((state) => state.document.name)
  return (
    <Menu
      align="end"
      trigger={<IconButton label={t('flowFiles.menu.editor')} icon={<EllipsisVertical aria-hidden="true" />} />}
    >
      <FlowFileItems flow={{ flowKey, name, flush: () => autosave.flush() }} />
      <MenuItem icon={<FileUp aria-hidden="true" />} onSelect={chooseFiles}>
        {t('flowFiles.menu.import')}
      </MenuItem>
    </Menu>
  )
}

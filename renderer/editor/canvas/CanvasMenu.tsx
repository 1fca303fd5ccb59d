import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { contextMenus, type ContextMenuKind } from '../../commands/contextMenus.ts'
import { editorCommands, type EditorCommandId } from '../../commands/editorCommands.ts'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem } from '../../ui/MenuItem.tsx'
import { MenuSeparator } from '../../ui/MenuSeparator.tsx'
import { CommandIcon } from '../keys/CommandIcon.tsx'
import { useEditorTarget } from '../keys/EditorTargetContext.ts'
import { shortcutOf } from '../keys/shortcutOf.ts'

/** A wish for the menu of what stands at a point of the screen. */
export interface MenuRequest {
  readonly kind: ContextMenuKind
  readonly at: { readonly x: number; readonly y: number }
}

/** The menu of the canvas, a step or a line: commands of the table that can be done now. */
export function CanvasMenu({
  request,
  onPick,
  onClose,
}: {
  request: MenuRequest | null
  onPick: (command: EditorCommandId, request: MenuRequest) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const target = useEditorTarget()
  const lists: readonly (readonly EditorCommandId[])[] = request === null ? [] : contextMenus[request.kind]
  const shown = lists.map((ids) => ids.filter((id) => editorCommands[id].when(target))).filter((ids) => ids.length > 0)
  return (
    <Menu
      open={request !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      at={request?.at ?? { x: 0, y: 0 }}
      label={request === null ? undefined : t(`commands.menus.${request.kind}`)}
    >
      {shown.map((ids, index) => (
        <Fragment key={ids.join()}>
          {index > 0 && <MenuSeparator />}
          {ids.map((id) => (
            <MenuItem
              key={id}
              icon={<CommandIcon command={id} />}
              shortcut={shortcutOf(id)}
              danger={id === 'deleteSelection'}
              onSelect={() => {
                if (request !== null) onPick(id, request)
              }}
            >
              {t(`editor.commands.${id}`)}
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </Menu>
  )
}

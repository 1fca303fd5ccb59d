import { Menu } from '@base-ui/react/menu'
import { useTranslation } from 'react-i18next'
import type { StepType } from '../../../shared/domain/flowStep.ts'
import { MenuItem } from '../../ui/MenuItem.tsx'
import popup from '../../ui/Popup.module.css'
import { classNames } from '../../ui/classNames.ts'
import { stepTypes } from '../stepTypes.ts'
import type { AddRequest } from './AddMenuContext.ts'
import { StepIcon } from './StepIcon.tsx'

/**
 * The menu of step kinds at a point of the screen. It does not give the focus back when a kind was picked, because the new
 * step's title takes it.
 */
export function AddStepMenu({
  request,
  onPick,
  onClose,
}: {
  request: AddRequest | null
  onPick: (type: StepType, request: AddRequest) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Menu.Root open={request !== null} onOpenChange={(open) => !open && onClose()} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          className={popup.positioner}
          anchor={request === null ? null : pointAnchor(request.at)}
          align="start"
          sideOffset={4}
        >
          <Menu.Popup
            className={classNames(popup.popup, popup.list)}
            aria-label={t('editor.add.menu')}
            finalFocus={false}
          >
            {stepTypes.map((type) => (
              <MenuItem
                key={type}
                icon={<StepIcon type={type} size="small" />}
                hint={t(`editor.add.hint.${type}`)}
                onSelect={() => {
                  if (request !== null) onPick(type, request)
                }}
              >
                {t(`editor.kinds.${type}`)}
              </MenuItem>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const pointAnchor = ({ x, y }: AddRequest['at']) => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) })

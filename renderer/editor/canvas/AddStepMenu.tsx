import { Menu } from '@base-ui/react/menu'
import { useRef } from 'react'
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
 * step's title takes it; `onClose` says when it was given up with Escape, so that the focus can go back to the canvas.
 */
export function AddStepMenu({
  request,
  onPick,
  onClose,
}: {
  request: AddRequest | null
  onPick: (type: StepType, request: AddRequest) => void
  onClose: (byEscape: boolean) => void
}) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  return (
    <Menu.Root
      open={request !== null}
      onOpenChange={(open, { reason }) => !open && onClose(reason === 'escape-key')}
      // Nothing was pressed that the menu belongs to, so it would open with no kind chosen and Enter would do nothing.
      onOpenChangeComplete={(open) => open && firstItem(list.current)?.focus({ preventScroll: true })}
      modal={false}
    >
      <Menu.Portal>
        <Menu.Positioner
          className={popup.positioner}
          anchor={request === null ? null : pointAnchor(request.at)}
          align="start"
          sideOffset={4}
        >
          <Menu.Popup
            ref={list}
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

const firstItem = (list: HTMLElement | null) => list?.querySelector<HTMLElement>('[role="menuitem"]')

const pointAnchor = ({ x, y }: AddRequest['at']) => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) })

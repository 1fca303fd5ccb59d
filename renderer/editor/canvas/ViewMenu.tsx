import { Check, Settings2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { MenuChoices } from '../../ui/MenuChoices.tsx'
import { MenuItem } from '../../ui/MenuItem.tsx'
import { MenuSeparator } from '../../ui/MenuSeparator.tsx'
import { CommandIcon } from '../keys/CommandIcon.tsx'
import { shortcutOf } from '../keys/shortcutOf.ts'
import { canvasPreferences, preferOnCanvas } from '../store/canvasPreferences.ts'

const wheels = ['pan', 'zoom'] as const

/** How the canvas is looked at: what the wheel does, and the small map. */
export function ViewMenu() {
  const { t } = useTranslation()
  const { wheel, map } = useStore(canvasPreferences)
  return (
    <Menu
      side="top"
      trigger={
        <IconButton
          label={t('commands.view.label')}
          icon={<Settings2 aria-hidden="true" />}
          size="small"
          tooltipSide="top"
        />
      }
    >
      <MenuChoices
        heading={t('commands.view.wheel')}
        value={wheel}
        options={wheels.map((value) => ({ value, label: t(`commands.view.wheels.${value}`) }))}
        onChange={(next) => preferOnCanvas({ wheel: next })}
      />
      <MenuSeparator />
      <MenuItem
        icon={map ? <Check aria-hidden="true" /> : <CommandIcon command="toggleMap" />}
        shortcut={shortcutOf('toggleMap')}
        onSelect={() => preferOnCanvas({ map: !map })}
      >
        {t('editor.commands.toggleMap')}
      </MenuItem>
    </Menu>
  )
}

import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/Select.tsx'
import { canvasColors, shownColor, type CanvasColor } from '../document/colors.ts'
import styles from './ColorChoice.module.css'

/** The colour of a note or a group, by its name. */
export function ColorChoice({ value, onChange }: { value: string; onChange: (color: CanvasColor) => void }) {
  const { t } = useTranslation()
  return (
    <Select<CanvasColor>
      label={t('commands.colors.label')}
      value={shownColor(value)}
      options={canvasColors.map((color) => ({
        value: color,
        label: t(`commands.colors.${color}`),
        icon: <span className={styles.color} data-color={color} aria-hidden="true" />,
      }))}
      onChange={onChange}
    />
  )
}

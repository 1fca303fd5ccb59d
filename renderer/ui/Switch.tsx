import { Switch as Base } from '@base-ui/react/switch'
import styles from './Switch.module.css'

/** On or off, taking effect at once. */
export function Switch({
  label,
  checked,
  onChange,
  disabled = false,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  return (
    <label className={styles.line}>
      <Base.Root className={styles.track} checked={checked} onCheckedChange={onChange} disabled={disabled}>
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
      <span>{label}</span>
    </label>
  )
}

import { useId } from 'react'
import styles from './RadioGroup.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** A choice of one among a few that are all seen, each with what it means. Arrows choose. */
export function RadioGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  /** Name of the choice for screen readers. */
  label: string
  value: Value
  options: readonly { value: Value; label: string; hint?: string }[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            aria-describedby={option.hint === undefined ? undefined : `${name}-${option.value}`}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && (
              <span id={`${name}-${option.value}`} className={styles.hint}>
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

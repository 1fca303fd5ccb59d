import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import styles from './Field.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type FieldProps = {
  label: string
  /** The label is read out but not shown, because the place makes it plain. */
  hideLabel?: boolean
  hint?: ReactNode
  /** What is wrong and what to do; marks the control as invalid. */
  error?: string | null | undefined
}

/** What a control needs so that its label, hint and error are read with it. */
export type FieldControl = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  className: string | undefined
}

/** Label above, control, then the error or the hint below. The control is drawn by `children` with the ids it is given. */
export function Field({
  label,
  hideLabel = false,
  hint,
  error,
  children,
}: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId()
  const wrong = error !== undefined && error !== null && error !== ''
  const described = wrong || hint !== undefined
  return (
    <div className={styles.field}>
      <label className={hideLabel ? undefined : styles.label} htmlFor={id}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {children({
        id,
        'aria-describedby': described ? `${id}-note` : undefined,
        'aria-invalid': wrong || undefined,
        className: styles.control,
      })}
      {wrong && (
        <p id={`${id}-note`} className={styles.error} role="alert">
          <CircleAlert aria-hidden="true" /> {error}
        </p>
      )}
      {!wrong && hint !== undefined && (
        <p id={`${id}-note`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './Field.tsx'

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'className'> & {
    value: string
    onChange: (value: string) => void
  }

/** Text of several lines; the box grows with it where the browser can. */
export function TextArea({ label, hideLabel, hint, error, value, onChange, rows = 3, ...rest }: TextAreaProps) {
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <textarea {...rest} {...control} rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}

import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Field, type FieldProps } from './Field.tsx'
import popup from './Popup.module.css'
import styles from './Select.module.css'

export type SelectOption<Value extends string> = {
  value: Value
  label: string
  icon?: ReactNode
  hint?: string
  disabled?: boolean
}

export type SelectProps<Value extends string> = FieldProps & {
  value: Value | null
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  /** Shown while `value` is null. */
  placeholder?: string
  disabled?: boolean
}

/** Choose one of a few. Typing jumps to an option by its first letters. */
export function Select<Value extends string>({
  label,
  hideLabel,
  hint,
  error,
  value,
  options,
  onChange,
  placeholder,
  disabled = false,
}: SelectProps<Value>) {
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {({ className, ...control }) => (
        <Base.Root
          items={options}
          value={value}
          disabled={disabled}
          onValueChange={(next) => {
            if (next !== null) onChange(next)
          }}
        >
          <Base.Trigger {...control} className={classNames(className, styles.trigger)}>
            <Base.Value className={styles.value} placeholder={placeholder} />
            <Base.Icon className={styles.arrow}>
              <ChevronsUpDown aria-hidden="true" />
            </Base.Icon>
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false}>
              <Base.Popup className={popup.popup}>
                <Base.List className={popup.list}>
                  {options.map((option) => (
                    <Base.Item
                      key={option.value}
                      value={option.value}
                      disabled={option.disabled}
                      label={option.label}
                      className={popup.item}
                    >
                      <span className={popup.mark}>
                        <Base.ItemIndicator>
                          <Check aria-hidden="true" />
                        </Base.ItemIndicator>
                      </span>
                      {option.icon}
                      <span className={popup.words}>
                        <Base.ItemText>{option.label}</Base.ItemText>
                        {option.hint !== undefined && <span className={popup.hint}>{option.hint}</span>}
                      </span>
                    </Base.Item>
                  ))}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  )
}

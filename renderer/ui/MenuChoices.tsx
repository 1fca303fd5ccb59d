import { Menu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import popup from './Popup.module.css'

/** A choice of one inside a `Menu`, under a heading. */
export function MenuChoices<Value extends string>({
  heading,
  value,
  options,
  onChange,
}: {
  heading: string
  value: Value
  options: readonly { value: Value; label: string; icon?: ReactNode; lang?: string }[]
  onChange: (value: Value) => void
}) {
  return (
    <Menu.RadioGroup value={value}>
      <Menu.GroupLabel className={popup.heading}>{heading}</Menu.GroupLabel>
      {options.map((option) => (
        <Menu.RadioItem
          key={option.value}
          value={option.value}
          label={option.label}
          className={popup.item}
          closeOnClick
          onClick={() => onChange(option.value)}
        >
          <span className={popup.mark}>
            <Menu.RadioItemIndicator>
              <Check aria-hidden="true" />
            </Menu.RadioItemIndicator>
          </span>
          {option.icon}
          <span className={popup.words} lang={option.lang}>
            {option.label}
          </span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export type Tab<Value extends string> = { value: Value; label: string; mark?: ReactNode; content: ReactNode }

/**
 * Panels of which one is seen at a time; arrows walk through the tabs. A hidden panel stays mounted, so that what was typed
 * there is still there.
 */
export function Tabs<Value extends string>({
  label,
  value,
  tabs,
  onChange,
}: {
  /** Name of the row of tabs, for screen readers. */
  label: string
  value: Value
  tabs: readonly Tab<Value>[]
  onChange: (value: Value) => void
}) {
  return (
    <Base.Root
      className={styles.tabs}
      value={value}
      onValueChange={(next) => {
        const chosen = tabs.find((tab) => tab.value === next)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <Base.List className={styles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
            {tab.mark}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={styles.panel} keepMounted>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}

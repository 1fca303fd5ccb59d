import { Dialog as Base } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import styles from './SearchDialog.module.css'
import { Shortcut } from './Shortcut.tsx'

export type SearchResult<Id extends string> = {
  id: Id
  label: string
  /** A second line: where it was found. */
  hint?: string | undefined
  icon?: ReactNode
  /** Keys as they are written on the keyboard. */
  shortcut?: string | undefined
}

export type SearchGroup<Id extends string> = { heading: string; results: readonly SearchResult<Id>[] }

/**
 * A field over the page with a list below it that follows what is typed. Arrows choose, Enter picks, Esc leaves; the focus stays in
 * the field.
 */
export function SearchDialog<Id extends string>({
  open,
  label,
  placeholder,
  query,
  onQuery,
  groups,
  empty,
  onPick,
  onClose,
}: {
  open: boolean
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  groups: readonly SearchGroup<Id>[]
  /** Said when nothing was found. */
  empty: string
  /** Gives what to do when the dialog is gone and the focus is back where it was, so that it may move it on; null: it stays. */
  onPick: (id: Id) => (() => void) | null
  onClose: () => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const picked = useRef<(() => void) | null>(null)
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      onOpenChangeComplete={(next) => {
        if (next) return
        picked.current?.()
        picked.current = null
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup initialFocus={field} className={styles.popup} aria-label={label}>
          <Choices
            field={field}
            label={label}
            placeholder={placeholder}
            query={query}
            onQuery={onQuery}
            groups={groups}
            empty={empty}
            onPick={(id) => {
              picked.current = onPick(id)
              if (picked.current !== null) onClose()
            }}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function Choices<Id extends string>({
  field,
  label,
  placeholder,
  query,
  onQuery,
  groups,
  empty,
  onPick,
}: {
  field: React.RefObject<HTMLInputElement | null>
  label: string
  placeholder: string
  query: string
  onQuery: (query: string) => void
  groups: readonly SearchGroup<Id>[]
  empty: string
  onPick: (id: Id) => void
}) {
  const list = useId()
  const results = groups.flatMap((group) => group.results)
  const [chosen, setChosen] = useState<Id | null>(null)
  const at = Math.max(
    0,
    results.findIndex(({ id }) => id === chosen),
  )
  const current = results[at]
  const option = (index: number): string => `${list}-${index}`
  const go = (index: number): void => {
    const next = results[Math.max(0, Math.min(results.length - 1, index))]
    if (next !== undefined) setChosen(next.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const to = moves(event.key, at, results.length)
    if (to !== null) {
      event.preventDefault()
      go(to)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (current !== undefined) onPick(current.id)
    }
  }
  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden="true" />
        <input
          ref={field}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : option(at)}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            onQuery(event.target.value)
            setChosen(null)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} role="listbox" aria-label={label} className={styles.list}>
        {groups
          .filter((group) => group.results.length > 0)
          .map((group) => (
            <div key={group.heading} role="group" aria-label={group.heading}>
              <p className={styles.heading} role="presentation">
                {group.heading}
              </p>
              {group.results.map((result) => {
                const index = results.indexOf(result)
                return (
                  <Option
                    key={result.id}
                    id={option(index)}
                    result={result}
                    selected={index === at}
                    onHover={() => setChosen(result.id)}
                    onPick={() => onPick(result.id)}
                  />
                )
              })}
            </div>
          ))}
      </div>
      <p className={styles.empty} role="status">
        {results.length === 0 ? empty : ''}
      </p>
    </>
  )
}

function Option({
  id,
  result,
  selected,
  onHover,
  onPick,
}: {
  id: string
  result: SearchResult<string>
  selected: boolean
  onHover: () => void
  onPick: () => void
}) {
  return (
    // The keys of the list are heard by the field above it, where the focus stays.
    <div
      id={id}
      ref={(element) => {
        if (selected) element?.scrollIntoView({ block: 'nearest' })
      }}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles.option}
      onPointerMove={() => {
        if (!selected) onHover()
      }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {result.icon}
      <span className={styles.words}>
        <span className={styles.label}>{result.label}</span>
        {result.hint !== undefined && <span className={styles.hint}>{result.hint}</span>}
      </span>
      {result.shortcut !== undefined && <Shortcut keys={result.shortcut} />}
    </div>
  )
}

/** Where a key leads in a list of `count`; null when the key means nothing there. */
function moves(key: string, at: number, count: number): number | null {
  const page = 8
  switch (key) {
    case 'ArrowDown':
      return at + 1 < count ? at + 1 : 0
    case 'ArrowUp':
      return at > 0 ? at - 1 : count - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    default:
      return null
  }
}

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../../shared/domain/limits.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAnnounce } from '../../ui/useAnnounce.ts'
import { useActions } from '../actions/ActionsContext.ts'
import { useEditor, useSession } from '../store/EditorContext.tsx'
import styles from './FindBar.module.css'
import type { FindOptions } from './findInText.ts'
import { findTexts, type Match } from './findTexts.ts'
import { FoundPlace } from './FoundPlace.tsx'
import { replaceTexts } from './replaceTexts.ts'

/** Ctrl+F: finds a text anywhere in the flow, walks through the places and replaces them, one or all, each in one undo entry. */
export function FindBar({ replacing, onClose }: { replacing: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { store } = useSession()
  const actions = useActions()
  const say = useAnnounce()
  const document = useEditor((state) => state.document)
  const [wanted, setWanted] = useState('')
  const [by, setBy] = useState('')
  const [options, setOptions] = useState<FindOptions>({ matchCase: false, matchAccents: false })
  const [at, setAt] = useState<number | null>(null)
  const matches = useMemo(() => findTexts(document, wanted, options), [document, wanted, options])
  const place = at === null || matches.length === 0 ? null : Math.min(at, matches.length - 1)
  const current = place === null ? undefined : matches[place]

  const go = (next: number | null, all: readonly Match[]): void => {
    setAt(next)
    const match = next === null ? undefined : all[next]
    if (match === undefined || next === null) return
    actions.showText(match.place.stepKey, match.place.kind === 'note' ? match.place.noteId : null)
    say(t('commands.find.at', { place: next + 1, count: all.length }))
  }
  const walk = (step: 1 | -1): void => {
    const { length } = matches
    if (length === 0) return
    go(place === null ? (step > 0 ? 0 : length - 1) : (place + step + length) % length, matches)
  }
  const replace = (some: readonly Match[]): void => {
    const replaced = replaceTexts(document, some, by)
    if (replaced.count === 0) return say(t('commands.find.tooLong'))
    store.getState().act('replace', () => replaced.document, { count: replaced.count })
    const left = findTexts(replaced.document, wanted, options)
    // What was just put in may hold the wanted text again; the next place is behind it.
    if (some === matches) setAt(null)
    else go(left.length === 0 ? null : ((place ?? 0) + (left.length === matches.length ? 1 : 0)) % left.length, left)
    say(t('commands.find.replaced', { count: replaced.count }))
  }
  const option = (name: keyof FindOptions, sign: string) => (
    <IconButton
      label={t(`commands.find.${name}`)}
      icon={<span className={styles.sign}>{sign}</span>}
      size="small"
      pressed={options[name]}
      onClick={() => setOptions({ ...options, [name]: !options[name] })}
    />
  )

  return (
    <search
      className={styles.bar}
      aria-label={t('commands.find.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.row}>
        <TextField
          label={t('commands.find.wanted')}
          hideLabel
          placeholder={t('commands.find.wanted')}
          value={wanted}
          maxLength={limits.answer}
          spellCheck={false}
          onChange={(text) => {
            setWanted(text)
            setAt(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            walk(event.shiftKey ? -1 : 1)
          }}
        />
        {option('matchCase', 'Aa')}
        {option('matchAccents', 'á')}
        <IconButton
          label={t('commands.find.previous')}
          icon={<ArrowUp aria-hidden="true" />}
          size="small"
          shortcut="Shift+Enter"
          disabled={matches.length === 0}
          onClick={() => walk(-1)}
        />
        <IconButton
          label={t('commands.find.next')}
          icon={<ArrowDown aria-hidden="true" />}
          size="small"
          shortcut="Enter"
          disabled={matches.length === 0}
          onClick={() => walk(1)}
        />
        <IconButton label={t('common.close')} icon={<X aria-hidden="true" />} size="small" onClick={onClose} />
      </div>
      {replacing && (
        <div className={styles.row}>
          <TextField
            label={t('commands.find.by')}
            hideLabel
            placeholder={t('commands.find.by')}
            value={by}
            maxLength={limits.answer}
            onChange={setBy}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              if (current === undefined) walk(1)
              else replace([current])
            }}
          />
          <Button
            size="small"
            disabled={matches.length === 0}
            onClick={() => (current === undefined ? walk(1) : replace([current]))}
          >
            {t('commands.find.replace')}
          </Button>
          <Button size="small" disabled={matches.length === 0} onClick={() => replace(matches)}>
            {t('commands.find.replaceAll')}
          </Button>
        </div>
      )}
      <p className={styles.count} role="status">
        {wanted !== '' &&
          (place === null
            ? t('commands.find.found', { count: matches.length })
            : t('commands.find.at', { place: place + 1, count: matches.length }))}
      </p>
      {current !== undefined && <FoundPlace match={current} />}
    </search>
  )
}

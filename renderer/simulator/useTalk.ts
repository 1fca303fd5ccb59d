import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import { api } from '../api.ts'
import { newTalk, type Talk, type TalkedDraft, type TalkState } from './talk.ts'

/**
 * A talk with a draft that begins when the component appears and ends with it; `onView` hears of every turn. As long as the
 * contact said nothing, its beginning follows what is saved.
 */
export function useTalk(
  draft: TalkedDraft,
  savedAt: string | null,
  onView: ((view: SimulatorView | null) => void) | undefined,
): [TalkState, Talk] {
  const [talk] = useState(() => newTalk(api.simulator))
  const state = useStore(talk.store)
  const { view } = state

  const begin = useEffectEvent(() => void talk.restart(draft))
  useEffect(() => {
    begin()
    return () => talk.end()
  }, [talk])

  const tell = useEffectEvent((seen: SimulatorView | null) => onView?.(seen))
  useEffect(() => tell(view), [view])
  useEffect(() => () => tell(null), [])

  const follow = useEffectEvent(() => void talk.refresh(draft))
  useEffect(() => {
    if (savedAt !== null) follow()
  }, [savedAt])
  return [state, talk]
}

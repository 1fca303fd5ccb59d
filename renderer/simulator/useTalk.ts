import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { SimulatorView } from '../../shared/api/simulatorView.ts'
import { api } from '../api.ts'
import { newTalk, type Talk, type TalkedDraft, type TalkState } from './talk.ts'

/** A talk with a draft that begins when the component appears and ends with it; `onView` hears of every turn. */
export function useTalk(
  draft: TalkedDraft,
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
  useEffect(() => {
    tell(view)
    return () => tell(null)
  }, [view])
  return [state, talk]
}

import { createContext, use } from 'react'
import type { EditorActions } from './editorActions.ts'

/** What a person can do to the opened flow. */
export const ActionsContext = createContext<EditorActions | null>(null)

/** The actions of the opened flow. Throws outside of `ActionsContext`: a mistake of the programme, not of the person. */
export function useActions(): EditorActions {
  const actions = use(ActionsContext)
  if (actions === null) throw new Error('useActions is used outside of ActionsContext')
  return actions
}

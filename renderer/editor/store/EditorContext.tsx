import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { EditorSession } from './editorSession.ts'
import type { EditorState } from './editorStore.ts'

/** The opened flow that the components below it show and change. */
export const EditorContext = createContext<EditorSession | null>(null)

/** The session of the opened flow. Throws outside of `EditorContext`: that is a mistake of the programme, not of the person. */
export function useSession(): EditorSession {
  const session = use(EditorContext)
  if (session === null) throw new Error('useSession is used outside of EditorContext')
  return session
}

/**
 * A part of the opened flow's state; the component is drawn again only when that part changes.
 *
 * @example const name = useEditor((state) => state.document.name)
 */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useSession().store, select)
}

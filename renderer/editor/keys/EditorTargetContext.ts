import { createContext, use } from 'react'
import type { EditorTarget } from '../../commands/editorTarget.ts'

/** What the commands of the opened flow act on. */
export const EditorTargetContext = createContext<EditorTarget | null>(null)

/** The commands' target. Throws outside of `EditorTargetContext`: a mistake of the programme, not of the person. */
export function useEditorTarget(): EditorTarget {
  const target = use(EditorTargetContext)
  if (target === null) throw new Error('useEditorTarget is used outside of EditorTargetContext')
  return target
}

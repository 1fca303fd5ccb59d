import { createContext, use } from 'react'

/** What an export can be made as. */
export const exportFormats = ['prosa', 'png', 'svg', 'print'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A flow that somebody wants to take out of the app. */
export interface FlowToExport {
  readonly flowKey: string
  readonly name: string
  /** What is chosen to begin with. */
  readonly format: ExportFormat
  /** Saves what is not saved yet; rejects when it cannot be saved. */
  readonly flush?: () => Promise<void>
}

/** The one toast about flow files: a later one takes its place, and a dialog, whose buttons it would cover, closes it. */
export const flowFileToast = 'flowFile'

/** Opens what the window has for flow files. */
export interface FlowFilesActions {
  /** Lets the person choose files and shows what they would bring. */
  readonly chooseFiles: () => void
  readonly exportFlow: (flow: FlowToExport) => void
}

export const FlowFilesContext = createContext<FlowFilesActions | null>(null)

/** Needs `FlowFiles` above it. */
export function useFlowFiles(): FlowFilesActions {
  const actions = use(FlowFilesContext)
  if (actions === null) throw new Error('FlowFiles is missing above this component.')
  return actions
}

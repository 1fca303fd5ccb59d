import { createContext, use } from 'react'
import type { Position } from '../../../shared/domain/flowStep.ts'
import type { Line } from '../document/line.ts'

/** A wish to add a step: after which way out, where (null = beside what it follows), and where on the screen its menu opens. */
export interface AddRequest {
  readonly after: Line | null
  readonly position: Position | null
  readonly at: { readonly x: number; readonly y: number }
}

/** Opens the menu of step kinds. */
export const AddMenuContext = createContext<(request: AddRequest) => void>(() => {})
export const useOpenAddMenu = (): ((request: AddRequest) => void) => use(AddMenuContext)

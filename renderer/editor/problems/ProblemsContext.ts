import { createContext, use } from 'react'
import type { Problem } from '../../../shared/flow/check/problem.ts'

/** The problems of the opened flow, worked out once for all who show them. */
export const ProblemsContext = createContext<readonly Problem[]>([])
export const useProblems = (): readonly Problem[] => use(ProblemsContext)

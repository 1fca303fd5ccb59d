import { z } from 'zod'
import { instanceStateSchema } from '../domain/flowInstance.ts'
import type { InstanceState } from '../domain/flowInstance.ts'

/**
 * `FlowInstance.stateJson` of a state: as the state, with its variables as one object, `vars[name] = value`. Any name is an own
 * property, `__proto__` too. Source: design "engine", steps.
 */
export const toStateJson = (state: InstanceState): object => ({ ...state, vars: Object.fromEntries(state.vars) })

/**
 * The state that a `stateJson` holds, null when it holds none. The order of the variables is the database's own and means nothing.
 */
export const fromStateJson = (json: unknown): InstanceState | null => storedStateSchema.safeParse(json).data ?? null

const storedStateSchema = instanceStateSchema.extend({
  // Not z.record, which leaves out `__proto__`.
  vars: z.preprocess(
    (vars) => (typeof vars === 'object' && vars !== null && !Array.isArray(vars) ? Object.entries(vars) : vars),
    instanceStateSchema.shape.vars,
  ),
})

import type { Step } from '../../../shared/domain/flowStep.ts'
import { exitsOf } from '../../../shared/flow/exits.ts'

const head = 110
const row = 34

/** About how high a step is drawn, in canvas units: enough to keep new steps off others, whatever their text. */
export const stepHeight = (step: Step): number => head + row * exitsOf(step).length

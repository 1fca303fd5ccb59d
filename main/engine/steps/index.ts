import type { StepType } from '../../../shared/domain/flowStep.ts'
import { collectInput } from './collectInput.ts'
import { end } from './end.ts'
import { sendTemplate } from './sendTemplate.ts'
import type { StepRules } from './stepRules.ts'

/** Every type of step the engine can run. */
export const stepRules = {
  send_template: sendTemplate,
  collect_input: collectInput,
  end,
} satisfies Record<StepType, StepRules>

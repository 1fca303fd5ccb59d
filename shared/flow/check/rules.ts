import type { Rule } from './rule.ts'
import { answerUnusable } from './rules/answerUnusable.ts'
import { anyNotLinked } from './rules/anyNotLinked.ts'
import { channelLimits } from './rules/channelLimits.ts'
import { exitOpen } from './rules/exitOpen.ts'
import { noEndReachable } from './rules/noEndReachable.ts'
import { noStep } from './rules/noStep.ts'
import { noTrigger } from './rules/noTrigger.ts'
import { noWayOn } from './rules/noWayOn.ts'
import { silentCycle } from './rules/silentCycle.ts'
import { stepKeyRepeated } from './rules/stepKeyRepeated.ts'
import { synonymTaken } from './rules/synonymTaken.ts'
import { targetMissing } from './rules/targetMissing.ts'
import { templateUnusable } from './rules/templateUnusable.ts'
import { triggerUnusable } from './rules/triggerUnusable.ts'
import { unreachable } from './rules/unreachable.ts'
import { variableMayBeEmpty } from './rules/variableMayBeEmpty.ts'

/** Every rule of the checker. A new one is a file beside these and a line here. */
export const rules = [
  noStep,
  stepKeyRepeated,
  exitOpen,
  noWayOn,
  targetMissing,
  silentCycle,
  templateUnusable,
  answerUnusable,
  synonymTaken,
  triggerUnusable,
  unreachable,
  noEndReachable,
  anyNotLinked,
  variableMayBeEmpty,
  noTrigger,
  channelLimits,
] as const satisfies readonly Rule[]

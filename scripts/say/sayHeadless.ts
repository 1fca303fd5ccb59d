import newId from '@bugsnag/cuid'
import { answerSay } from '../../main/bot/localChannel/answerSay.ts'
import { systemClock } from '../../main/bot/clock.ts'
import { openEngine, type EngineOptions } from '../../main/openEngine.ts'
import type { DatabaseProblem } from '../../shared/api/errors.ts'
import type { SayOutcome, SayRequest } from '../../shared/api/sayRequest.ts'

export type HeadlessResult =
  SayOutcome | { readonly ok: false; readonly code: 'cannot_open'; readonly problem: DatabaseProblem }

/** Opens the data folder without any window, handles one message and closes it again. */
export async function sayHeadless(
  request: SayRequest,
  options: Pick<EngineOptions, 'folder' | 'version' | 'systemLanguage' | 'report'>,
): Promise<HeadlessResult> {
  const opened = await openEngine({ ...options, newId, onMessage: () => {}, listen: false })
  if (!opened.ok) return { ok: false, code: 'cannot_open', problem: opened.problem }
  try {
    return await answerSay(opened.engine.bot, request, systemClock)
  } finally {
    await opened.engine.close()
  }
}

import type { Language } from '../../../shared/domain/settings.ts'
import { type PreparedMessage, prepareMessage } from '../../../shared/text/preparedMessage.ts'
import { compileTrigger } from '../../../shared/text/triggerPattern.ts'
import type { Trigger } from '../../../shared/domain/trigger.ts'

export const message = (text: string, language: Language = 'pt-BR'): PreparedMessage => prepareMessage(text, language)

/** What a trigger says to a message: whether it matches, or the code with which it is refused. */
export const asked = (
  type: Trigger['type'],
  pattern: string,
  text: string,
  language: Language = 'pt-BR',
): boolean | string => {
  const compiled = compileTrigger({ type, pattern }, { language })
  return compiled.ok ? compiled.matches(message(text, language)) : compiled.code
}

import { z } from 'zod'
import { type Language, languageSchema } from '../../shared/domain/settings.ts'
import { triggerTypeSchema } from '../../shared/domain/trigger.ts'
import { matchAnswer } from '../../shared/text/answer.ts'
import { prepareMessage } from '../../shared/text/preparedMessage.ts'
import { compileTrigger } from '../../shared/text/triggerPattern.ts'
import { type CaseKind, shown } from './caseKind.ts'

const common = {
  id: z.string(),
  input: z.string(),
  why: z.string().default(''),
  locale: languageSchema.default('pt-BR'),
}
const casesSchema = z.array(
  z.union([
    z.object({
      ...common,
      type: z.literal('answer'),
      pattern: z.array(z.string()),
      expected: z.string().nullable(),
    }),
    z.object({
      ...common,
      type: triggerTypeSchema,
      pattern: z.string(),
      expected: z.union([z.boolean(), z.literal('invalid')]),
    }),
  ]),
)
type MatchingCase = z.infer<typeof casesSchema>[number]

/** Patterns and answers against messages: the rules of design "engine", matching text. `invalid` = refused when saved. */
export const matching: CaseKind = {
  fileName: 'matching.json',
  run: (json) => ({
    outcomes: casesSchema.parse(json).map((matchingCase) => {
      const seen = seenIn(matchingCase)
      const { id, expected, why, pattern, input } = matchingCase
      return {
        id,
        passed: seen === expected,
        expected: shown(expected),
        seen: `${shown(seen)} for ${shown(pattern)} and ${shown(input)}`,
        why,
      }
    }),
    notRun: [],
  }),
}

const seenIn = (matchingCase: MatchingCase): boolean | string | null => {
  const { input, locale } = matchingCase
  if (matchingCase.type === 'answer') return answered(matchingCase.pattern, input, locale)
  const compiled = compileTrigger(matchingCase, { language: locale })
  return compiled.ok ? compiled.matches(prepareMessage(input, locale)) : 'invalid'
}

/** `*` in the list is the exit for any other answer, which the engine takes when no answer matches. */
const answered = (texts: readonly string[], input: string, locale: Language): string | null => {
  const answers = texts.flatMap((text, index) => (text === '*' ? [] : [{ id: String(index), text, synonyms: [] }]))
  const matched = matchAnswer(answers, prepareMessage(input, locale))
  if (matched !== null) return answers.find(({ id }) => id === matched.answerId)?.text ?? null
  return texts.includes('*') ? '*' : null
}

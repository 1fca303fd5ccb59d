import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { prepareMessage } from '../../shared/text/preparedMessage.ts'
import { render } from '../../shared/template/render.ts'
import { type CaseKind, type CaseOutcome } from './caseKind.ts'
import { answerOnQuestion, firstMessage } from './sampleBot.ts'

const messageSchema = z.object({
  id: z.string(),
  category: z.string().default(''),
  text: z.string().optional(),
  generator: z.string().optional(),
  why: z.string().default(''),
})
type NaughtyMessage = z.infer<typeof messageSchema>
const fileSchema = z.object({ messages: z.array(messageSchema) })

/** Longest time the bot may think about one message, in milliseconds, both conversations together. */
const mostMilliseconds = 1_000

/** Texts that break careless programs, sent to a contact with no conversation and to one who stands on a question. */
export const naughtyMessages: CaseKind = {
  fileName: 'naughty-messages.json',
  run: (json) => ({
    outcomes: fileSchema.parse(json).messages.map(outcomeOf),
    notRun: [
      'storing the messages through the bot and showing them in a window (matching, rendering and the engine were checked)',
    ],
  }),
}

const outcomeOf = (message: NaughtyMessage): CaseOutcome => {
  const outcome = (passed: boolean, seen: string): CaseOutcome => ({
    id: message.id,
    passed,
    expected: `no exception, an answer within ${mostMilliseconds} ms, the text as it came`,
    seen,
    why: `${message.category}: ${message.why}`,
  })
  try {
    const text = textOf(message)
    const start = performance.now()
    const flaw = flawIn(text)
    const milliseconds = performance.now() - start
    if (flaw !== null) return outcome(false, flaw)
    return outcome(milliseconds <= mostMilliseconds, `an answer after ${Math.round(milliseconds)} ms`)
  } catch (error) {
    return outcome(false, `an exception: ${String(error)}`)
  }
}

/** Generators are expressions of our own case files; they see no variable of this program. */
const textOf = ({ text, generator }: NaughtyMessage): string =>
  text ?? z.string().parse(runInNewContext(generator ?? '', {}, { timeout: 5_000 }))

const flawIn = (text: string): string | null => {
  const { folded, bare, accented, patternText } = prepareMessage(text, 'pt-BR')
  if (![folded, bare, accented, patternText].every((form) => form.isWellFormed()))
    return 'half a character in a matched form'
  if (/[{}]/.test(render(text, new Map()).text)) return 'a brace survived in a template'
  if (text.trim() !== '' && render('{{x}}', new Map([['x', text]])).text !== text)
    return 'a value was not printed as it is'

  const first = firstMessage(text)
  if (first.messages.length !== 1) return `${first.messages.length} answers to a first message`
  const answer = answerOnQuestion(text)
  if (answer.messages.length === 0) return 'no answer on a question'
  const said = [...first.messages, ...answer.messages].map(({ content }) => content)
  return said.every((content) => content.isWellFormed()) ? null : 'half a character in an answer'
}

import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { limits } from '../../shared/domain/limits.ts'
import { render } from '../../shared/template/render.ts'
import { type CaseKind, type CaseOutcome } from './caseKind.ts'
import { endText, type PublishedBot, publishedBot } from './publishedBot.ts'

const messageSchema = z.object({
  id: z.string(),
  category: z.string().default(''),
  text: z.string().optional(),
  generator: z.string().optional(),
  why: z.string().default(''),
})
type NaughtyMessage = z.infer<typeof messageSchema>
const fileSchema = z.object({ messages: z.array(messageSchema) })

const onQuestion = 'on a question'

/** Longest time that one message may take from its delivery until its answer was handed over, in milliseconds. */
const mostMilliseconds = 1_000

/**
 * Texts that break careless programs, through the product's bot on a real database: each to a contact with no conversation and to one
 * who stands on a question. Each is stored as it came and answered.
 */
export const naughtyMessages: CaseKind = {
  fileName: 'naughty-messages.json',
  async run(json) {
    const { messages } = fileSchema.parse(json)
    const bot = await publishedBot()
    try {
      const outcomes: CaseOutcome[] = []
      for (const [index, message] of messages.entries()) outcomes.push(await outcomeOf(bot, message, index))
      return { outcomes, notRun: [] }
    } finally {
      await bot.close()
    }
  },
}

async function outcomeOf(bot: PublishedBot, message: NaughtyMessage, index: number): Promise<CaseOutcome> {
  const outcome = (flaw: string | null): CaseOutcome => ({
    id: message.id,
    passed: flaw === null,
    expected: `stored as it came and answered within ${mostMilliseconds} ms, no exception`,
    seen: flaw ?? 'that',
    why: `${message.category}: ${message.why}`,
  })
  try {
    const text = textOf(message)
    const [stranger, asked] = [0, 1].map((place) => `+55119${place}${String(index).padStart(7, '0')}`)
    await bot.say(asked ?? '', 'oi')
    return outcome(
      renderFlaw(text) ??
        (await flawOf(bot, stranger ?? '', text, 'to a stranger')) ??
        (await flawOf(bot, asked ?? '', text, onQuestion)),
    )
  } catch (error) {
    return outcome(`an exception: ${String(error)}`)
  }
}

/** Generators are expressions of our own case files; they see no variable of this program. */
const textOf = ({ text, generator }: NaughtyMessage): string =>
  text ?? z.string().parse(runInNewContext(generator ?? '', {}, { timeout: 5_000 }))

/** What went wrong when this phone said it, null when nothing did. */
async function flawOf(bot: PublishedBot, phone: string, text: string, where: string): Promise<string | null> {
  const start = performance.now()
  const { receipt, stored, handed } = await bot.say(phone, text)
  const milliseconds = Math.round(performance.now() - start)
  if (!receipt.ok) return `refused ${where}: ${JSON.stringify(receipt)}`
  if (stored !== kept(text)) return `stored otherwise ${where}: ${JSON.stringify(stored?.slice(0, 60))}`
  if (handed.length === 0) return `no answer ${where}`
  if (where === onQuestion && !handed[0]?.startsWith(endText)) return `not the flow's answer ${where}: ${handed[0]}`
  if (!handed.every((answer) => answer.isWellFormed())) return `half a character in an answer ${where}`
  return milliseconds > mostMilliseconds ? `${milliseconds} ms ${where}` : null
}

/**
 * What the app says that it keeps of a message: half characters become U+FFFD, NUL is dropped because PostgreSQL refuses it, and what
 * is above the limit is cut at a whole character.
 */
function kept(text: string): string {
  const storable = text.toWellFormed().replaceAll('\0', '')
  if (storable.length <= limits.message) return storable
  const cut = storable.slice(0, limits.message)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** As a template no brace of it survives; as a value it is printed as it is. */
function renderFlaw(text: string): string | null {
  if (/[{}]/.test(render(text, new Map()).text)) return 'a brace survived in a template'
  const printed = text.trim() === '' || render('{{x}}', new Map([['x', text]])).text === text
  return printed ? null : 'a value was not printed as it is'
}

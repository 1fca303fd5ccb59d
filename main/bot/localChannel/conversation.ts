import { timingSafeEqual } from 'node:crypto'
import type { Socket } from 'node:net'
import {
  sayGreetingSchema,
  sayRequestSchema,
  type SayOutcome,
  type SayRequest,
} from '../../../shared/api/sayRequest.ts'
import { limits } from '../../../shared/domain/limits.ts'
import { lines } from './lines.ts'

export type AnswerRequest = (request: SayRequest) => Promise<SayOutcome>

const greetingBytes = 512
/** The longest message with every character escaped (`\u0000`), and room for the other fields. */
const requestBytes = limits.message * 6 + 16_384
const greetingMs = 2_000
const idleMs = 60_000

/**
 * Serves one connection until it ends. Whoever does not greet with the token first, a web page's HTTP request for example,
 * is cut off without a word; so is who sends a line that is too long or says nothing for too long.
 */
export async function converse(socket: Socket, token: string, answer: AnswerRequest): Promise<void> {
  const late = setTimeout(() => socket.destroy(), greetingMs)
  socket.setTimeout(idleMs, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  let greeted = false
  try {
    for await (const line of lines(socket, (index) => (index === 0 ? greetingBytes : requestBytes))) {
      if (!greeted) {
        if (!isGreeting(line, token)) return
        greeted = true
        clearTimeout(late)
        continue
      }
      const request = sayRequestSchema.safeParse(parsed(line))
      const outcome: SayOutcome = request.success
        ? await answer(request.data)
        : { ok: false, code: 'bad_request', detail: request.error.issues[0]?.message ?? '' }
      socket.write(`${JSON.stringify(outcome)}\n`)
    }
  } catch {
    // The other side broke off or sent too much: nobody is left to tell, and what was handled is in the database.
  } finally {
    clearTimeout(late)
    if (greeted) socket.destroySoon()
    else socket.destroy()
  }
}

function isGreeting(line: string, token: string): boolean {
  const greeting = sayGreetingSchema.safeParse(parsed(line))
  if (!greeting.success) return false
  const given = Buffer.from(greeting.data.token)
  const wanted = Buffer.from(token)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

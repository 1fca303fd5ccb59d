import { connect, type Socket } from 'node:net'
import { readAddress } from '../../main/bot/localChannel/addressFile.ts'
import { lines } from '../../main/bot/localChannel/lines.ts'
import { sayOutcomeSchema, type SayOutcome, type SayRequest } from '../../shared/api/sayRequest.ts'

/** Milliseconds that the app has to answer; its own limit for sending is lower. */
const patience = 20_000
const outcomeBytes = 64 * 1024 * 1024

/**
 * Asks the app that runs on this data folder. Null when none answers there: none runs, it was killed and left its address
 * behind, or something else has its port by now.
 */
export async function askRunningApp(folder: string, request: SayRequest): Promise<SayOutcome | null> {
  const address = await readAddress(folder)
  if (address === null) return null
  const socket = connect(address.port, '127.0.0.1')
  socket.setTimeout(patience, () => socket.destroy())
  socket.write(`${JSON.stringify({ token: address.token })}\n${JSON.stringify(request)}\n`)
  try {
    return await outcomeFrom(socket)
  } catch {
    // Refused or broken off: whoever holds the data folder shows when it is opened.
    return null
  } finally {
    socket.destroy()
  }
}

async function outcomeFrom(socket: Socket): Promise<SayOutcome | null> {
  for await (const line of lines(socket, () => outcomeBytes)) {
    return sayOutcomeSchema.safeParse(JSON.parse(line)).data ?? null
  }
  return null
}

import { randomBytes } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { removeAddress, writeAddress } from './addressFile.ts'
import { converse, type AnswerRequest } from './conversation.ts'

export interface LocalListener {
  readonly port: number
  /** Takes the address file away, stops listening and lets the requests in hand finish. */
  close(): Promise<void>
}

const maxConnections = 32

/**
 * Opens the local channel: listens on a free port of 127.0.0.1 and leaves port, a fresh token and the process id in
 * `<folder>/channel.json`, readable by this user only, until closed. Rejects when the folder or the network refuses.
 */
export async function listenLocally(folder: string, answer: AnswerRequest): Promise<LocalListener> {
  const token = randomBytes(32).toString('hex')
  const open = new Set<Socket>()
  const inHand = new Set<Promise<unknown>>()
  const tracked: AnswerRequest = (request) => {
    const answering = answer(request).finally(() => inHand.delete(answering))
    inHand.add(answering)
    return answering
  }
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    void converse(socket, token, tracked)
  })
  server.maxConnections = maxConnections
  const port = await listening(server)
  try {
    await writeAddress(folder, { port, token, pid: process.pid })
  } catch (error) {
    // Nobody could find it, and it would keep the process alive.
    server.close()
    throw error
  }
  return {
    port,
    async close() {
      await removeAddress(folder, token)
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await Promise.allSettled(inHand)
      for (const socket of open) socket.destroySoon()
      await closed
    },
  }
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      server.off('error', reject)
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no port was given'))
      else resolve(address.port)
    })
  })
}

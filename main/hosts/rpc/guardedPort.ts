/** A message port as Electron's main process has it. */
export interface MainPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: string): void
}

/** Characters one message may have, like the browser host's limit for a body. */
const longest = 12 * 1024 * 1024

/**
 * A port for oRPC's handler that only lets through what our own page sends: a call, or the end of one, as JSON text. oRPC
 * takes objects, files and streams as well, and what it cannot take apart ends as an unhandled rejection of this process.
 */
export function guardedPort(port: MainPort) {
  return {
    on(event: string, callback: (event?: { data: unknown }) => void): void {
      if (event === 'close') port.on('close', () => callback())
      if (event === 'message') {
        port.on('message', ({ data }) => {
          if (isCall(data)) callback({ data })
        })
      }
    },
    postMessage(message: unknown): void {
      if (typeof message !== 'string') throw new TypeError('Only plain JSON crosses.')
      port.postMessage(message)
    },
  }
}

const abort = 4

function isCall(data: unknown): boolean {
  if (typeof data !== 'string' || data.length > longest) return false
  const message = parsed(data)
  if (typeof message !== 'object' || message === null || !('i' in message) || typeof message.i !== 'string')
    return false
  if ('t' in message) return message.t === abort
  if (!('p' in message) || typeof message.p !== 'object' || message.p === null) return false
  const request = message.p
  return 'u' in request && typeof request.u === 'string' && request.u.startsWith('/') && !('h' in request)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

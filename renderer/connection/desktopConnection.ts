import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { portNames } from '../../shared/api/portNames.ts'
import { windowMessageSchema, type WindowMessage } from '../../shared/api/windowMessage.ts'
import { setConnection } from './connectionState.ts'
import type { Host } from './host.ts'

/** Asks the preload script for this load's two ports: one carries the calls, the other what the frame and the page tell each other. */
export async function desktopConnection(): Promise<{ link: ClientLink<ClientContext>; host: Host }> {
  const [calls, frame] = await ports()
  const link = new RPCLink({ port: calls })
  calls.addEventListener('close', () => setConnection('lost'))
  calls.start()
  setConnection('connected')
  return { link, host: desktopHost(frame) }
}

function ports(): Promise<[MessagePort, MessagePort]> {
  return new Promise((resolve) => {
    const given = (event: MessageEvent) => {
      const [calls, frame] = event.ports
      if (event.source !== window || event.data !== portNames.give || calls === undefined || frame === undefined) return
      window.removeEventListener('message', given)
      resolve([calls, frame])
    }
    window.addEventListener('message', given)
    window.postMessage(portNames.ask, window.location.origin)
  })
}

function desktopHost(frame: MessagePort): Host {
  const commands = new Set<(id: string) => void>()
  const closings = new Set<() => Promise<void>>()
  const say = (message: WindowMessage) => frame.postMessage(message, [])
  frame.addEventListener('message', ({ data }) => {
    const message = windowMessageSchema.safeParse(data)
    if (!message.success) return
    if (message.data.kind === 'command') for (const listener of commands) listener(message.data.id)
    if (message.data.kind === 'closing') {
      void Promise.allSettled([...closings].map((listener) => listener())).then(() => say({ kind: 'closed' }))
    }
  })
  frame.start()
  return {
    kind: 'electron',
    onCommand: (listener) => member(commands, listener),
    onClosing: (l) => member(closings, l),
  }
}

function member<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, MessageChannelMain, type BrowserWindow } from 'electron'
import { portNames } from '../../../shared/api/portNames.ts'
import { windowMessageSchema, type WindowMessage } from '../../../shared/api/windowMessage.ts'
import type { AppRouter } from '../host.ts'
import { guardedPort } from '../rpc/guardedPort.ts'
import { fewIssues } from '../rpc/fewIssues.ts'
import { plainJson } from '../rpc/plainJson.ts'
import { reportFailures } from '../rpc/reportFailures.ts'
import { isOwnPage } from './ownPage.ts'

export interface PageConnection {
  /** Runs a command of the page's own table, if a page is there. */
  command: (id: string) => void
  /** Asks the page to save what it still holds; resolves when it did, after `milliseconds` at the latest, at once without a page. */
  saved(milliseconds: number): Promise<void>
}

/**
 * Hands the window's page its two ports whenever it asks: once for each load. Only the main frame of our own window, on our
 * own origin, is answered; the ports of an earlier load are closed.
 */
export function connectPage(
  currentWindow: () => BrowserWindow | null,
  router: AppRouter,
  report: (error: unknown) => void,
): PageConnection {
  const handler = new RPCHandler(router, { interceptors: [reportFailures(report), fewIssues, plainJson] })
  let frame: Electron.MessagePortMain | null = null
  let calls: Electron.MessagePortMain | null = null
  const waiting = new Set<() => void>()
  const send = (message: WindowMessage) => frame?.postMessage(message, [])

  ipcMain.on(portNames.ask, (event) => {
    const contents = currentWindow()?.webContents
    const sender = event.senderFrame
    if (contents === undefined || sender === null || sender !== contents.mainFrame || !isOwnPage(sender.url)) return
    frame?.close()
    calls?.close()
    const [callChannel, frameChannel] = [new MessageChannelMain(), new MessageChannelMain()]
    calls = callChannel.port1
    const port = frameChannel.port1
    frame = port
    handler.upgrade(guardedPort(calls), { context: {} })
    port.on('message', ({ data }) => {
      const message = windowMessageSchema.safeParse(data)
      if (message.success && message.data.kind === 'closed') for (const done of waiting) done()
    })
    port.on('close', () => {
      if (frame === port) frame = null
      for (const done of waiting) done()
    })
    calls.start()
    port.start()
    contents.postMessage(portNames.give, null, [callChannel.port2, frameChannel.port2])
  })

  return {
    command: (id) => send({ kind: 'command', id }),
    saved(milliseconds) {
      if (frame === null) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(() => done(), milliseconds)
        const done = () => {
          clearTimeout(timer)
          waiting.delete(done)
          resolve()
        }
        waiting.add(done)
        send({ kind: 'closing' })
      })
    },
  }
}

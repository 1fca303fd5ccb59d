import { once } from 'node:events'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addressFile, readAddress } from '../../../../main/bot/localChannel/addressFile.ts'
import { lines } from '../../../../main/bot/localChannel/lines.ts'
import { listenLocally, type LocalListener } from '../../../../main/bot/localChannel/listenLocally.ts'
import type { SayRequest } from '../../../../shared/api/sayRequest.ts'
import { newFolder } from '../support/newFolder.ts'

let folder: string
let listener: LocalListener
let asked: SayRequest[]
let sockets: Socket[]

beforeEach(async () => {
  folder = newFolder()
  asked = []
  sockets = []
  listener = await listenLocally(folder, async (request) => {
    asked.push(request)
    return { ok: true, duplicate: false, replies: [{ messageId: 'm1', text: `eco ${request.text}` }] }
  })
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await listener.close()
})

async function dial(): Promise<Socket> {
  const socket = connect(listener.port, '127.0.0.1')
  sockets.push(socket)
  await once(socket, 'connect')
  return socket
}
const greeting = async () => `${JSON.stringify({ token: (await readAddress(folder))?.token })}\n`
const request = `${JSON.stringify({ phone: '+5511988887777', text: 'oi', externalId: 'x1' })}\n`

test('the address file holds port, token and pid, for this user only, and goes away on close', async () => {
  const address = await readAddress(folder)
  expect(address).toEqual({ port: listener.port, token: expect.stringMatching(/^[0-9a-f]{64}$/), pid: process.pid })
  if (process.platform !== 'win32') expect((await stat(addressFile(folder))).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['channel.json'])
  await listener.close()
  expect(await readdir(folder)).toEqual([])
})

test('an address that another process wrote since stays', async () => {
  const other = { port: 1, token: 'f'.repeat(64), pid: 1 }
  await writeFile(addressFile(folder), JSON.stringify(other))
  await listener.close()
  expect(await readAddress(folder)).toEqual(other)
})

test('whoever greets with the token gets one outcome for each request, broken ones included', async () => {
  const socket = await dial()
  socket.write((await greeting()) + request + '{"phone":7}\nnonsense\n' + request)
  const answers: unknown[] = []
  for await (const line of lines(socket, () => 10_000)) {
    answers.push(JSON.parse(line))
    if (answers.length === 4) break
  }
  const reply = { ok: true, duplicate: false, replies: [{ messageId: 'm1', text: 'eco oi' }] }
  const refused = { ok: false, code: 'bad_request', detail: expect.any(String) }
  expect(answers).toEqual([reply, refused, refused, reply])
  const handled = { phone: '+5511988887777', text: 'oi', externalId: 'x1', name: null }
  expect(asked).toEqual([handled, handled])
})

test.each([
  ['a request of a web page', async () => `POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n${await greeting()}${request}`],
  ['a wrong token', async () => `{"token":"${'0'.repeat(64)}"}\n${request}`],
  ['a request without a greeting', async () => request],
  ['a first line that never ends', async () => 'x'.repeat(100_000)],
])('%s is cut off without a word and nothing is handled', async (_, text) => {
  const socket = await dial()
  socket.on('error', () => undefined)
  socket.write(await text())
  expect(await textOf(socket).catch(() => '')).toBe('')
  expect(asked).toEqual([])
})

test('who says nothing is cut off after two seconds', async () => {
  const socket = await dial()
  const began = performance.now()
  expect(await textOf(socket)).toBe('')
  expect(performance.now() - began).toBeLessThan(4_000)
})

test('close lets the request in hand be answered first', async () => {
  const gate = Promise.withResolvers<void>()
  const arrived = Promise.withResolvers<void>()
  const otherFolder = newFolder()
  const slow = await listenLocally(otherFolder, async () => {
    arrived.resolve()
    await gate.promise
    return { ok: true, duplicate: false, replies: [] }
  })
  const socket = connect(slow.port, '127.0.0.1')
  sockets.push(socket)
  socket.write(`${JSON.stringify({ token: (await readAddress(otherFolder))?.token })}\n${request}`)
  await arrived.promise
  const closed = slow.close()
  gate.resolve()
  expect(JSON.parse(await textOf(socket))).toEqual({ ok: true, duplicate: false, replies: [] })
  await closed
})

test('where its address cannot be left, nothing stays open', async () => {
  const servers = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length
  const before = servers()
  await expect(
    listenLocally(`${folder}/missing`, async () => ({ ok: false, code: 'busy', detail: '' })),
  ).rejects.toThrow()
  await expect.poll(servers).toBe(before)
})

import { expect, test } from 'vitest'
import { askRunningApp } from '../../../scripts/say/askRunningApp.ts'
import { runningApp } from './support/runningApp.ts'

test('what was said is read page by page, and what nobody understood is listed and counted', async () => {
  const { api, folder } = await runningApp()
  const say = (externalId: string, text: string) =>
    askRunningApp(folder, { phone: '+5511988887777', text, name: 'João', externalId })
  for (const [index, text] of ['Qual o horário?', 'PARAR', 'voltar', 'qual o horario'].entries()) {
    expect(await say(String(index), text)).toMatchObject({ ok: true })
  }
  const [group, ...more] = await api.conversations.notUnderstoodGroups({ limit: 10 })
  expect(more).toEqual([])
  expect(group).toMatchObject({ text: 'qual o horario', count: 2, example: 'qual o horario' })

  const [last, first] = await api.conversations.notUnderstood({ text: group?.text ?? '', before: null, limit: 10 })
  expect([last?.content, first?.content, first?.name]).toEqual(['qual o horario', 'Qual o horário?', 'João'])
  const next = await api.conversations.notUnderstood({ text: null, before: last ?? null, limit: 10 })
  expect(next).toEqual([first])

  const contactId = first?.contactId ?? ''
  const newest = await api.conversations.thread({ contactId, before: null, limit: 2 })
  expect(newest.map(({ seq, direction }) => [seq, direction])).toEqual([
    [4, 'outbound'],
    [5, 'inbound'],
  ])
  const older = await api.conversations.thread({ contactId, before: 4, limit: 50 })
  expect(older.map(({ content }) => content)).toEqual(['Qual o horário?', 'PARAR', expect.any(String), 'voltar'])
  expect(await api.conversations.thread({ contactId: 'nobody', before: null, limit: 50 })).toEqual([])
})

test('what no database can be asked for is refused at the door', async () => {
  const { api } = await runningApp()
  const asked = api.conversations.thread({ contactId: 'a\0', before: null, limit: 50 })
  await expect(asked).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const everything = api.conversations.notUnderstood({ text: null, before: null, limit: 100_000 })
  await expect(everything).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

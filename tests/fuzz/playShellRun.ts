import { isDeepStrictEqual } from 'node:util'
import { compileCatalog } from '../../main/engine/compileCatalog.ts'
import { inboundText } from '../../main/engine/inboundText.ts'
import type { Decision, EngineEvent } from '../../main/engine/types.ts'
import type { Receipt, Reply } from '../../main/bot/receipt.ts'
import { cleanText } from '../../main/db/cleanText.ts'
import type { Database } from '../../main/db/database.ts'
import { delivery } from '../main/bot/support/testBot.ts'
import { stored } from '../main/bot/support/world.ts'
import type { Arrival, ShellRun } from './anyShellRun.ts'
import { ContactModel } from './contactModel.ts'
import type { PlayedContact } from './playedContact.ts'
import { contactComplaint, failedMessages } from './storedContact.ts'
import { ShellStage } from './shellStage.ts'

let phones = 0

/**
 * Plays one run on the real shell and, beside it, on the pure engine with the plainest memory. Throws where they differ, and where the
 * database does not hold exactly what happened. Gives how many events were decided.
 */
export async function playShellRun(database: Database, run: ShellRun): Promise<number> {
  const { catalog } = compileCatalog(run.world)
  await stored(database, run.world)
  const stage = new ShellStage(database, run.world, run.moods)
  const contacts = Array.from({ length: 3 }, (): PlayedContact => {
    phones += 1
    const phone = `+55${String(phones).padStart(9, '0')}`
    return { phone, model: new ContactModel('Ana', phone), id: null, heard: [], replies: [] }
  })
  const deliveries: { contact: PlayedContact; id: string; text: string; first: Receipt | null }[] = []
  const handedIds = () => [...new Set(stage.channel.handed.map(({ messageId }) => messageId))]

  const decided = (contact: PlayedContact, event: EngineEvent): Decision =>
    contact.model.turn(event, stage.clock.now(), catalog)
  const answered = (contact: PlayedContact, decision: Decision, replies: readonly Reply[]) => {
    const wanted = decision.messages.map(({ content }) => cleanText(content))
    const given = replies.map(({ text }) => text)
    if (!isDeepStrictEqual(given, wanted)) throw new Error(`replies ${JSON.stringify({ given, wanted })}`)
    contact.replies.push(...replies.map(({ messageId }) => messageId))
  }

  async function said(arrivals: readonly Extract<Arrival, { kind: 'said' }>[]): Promise<void> {
    const sent = arrivals.map(({ contact: number, text, copies }) => {
      const contact = contacts[number]
      if (contact === undefined) throw new Error(`contact ${number}`)
      const one = { contact, id: `${contact.phone}/${contact.heard.length}`, text, first: null as Receipt | null }
      contact.heard.push(one.id)
      deliveries.push(one)
      const receipts = Array.from({ length: copies }, () => deliver(one.id, text, contact.phone))
      return { one, receipts }
    })
    for (const { one, receipts } of sent) {
      const [first, ...copies] = await Promise.all(receipts)
      if (first?.ok !== true || first.duplicate) throw new Error(`receipt ${JSON.stringify(first)}`)
      for (const copy of copies) alike(first, copy)
      one.first = first
      one.contact.id = first.contactId
      one.contact.model.identify(first.contactId)
      answered(
        one.contact,
        decided(one.contact, { kind: 'inbound', text: inboundText(cleanText(one.text)).text }),
        first.replies,
      )
    }
  }
  const deliver = (id: string, text: string, phone: string) =>
    stage.bot.receive(delivery(id, text, { phone, name: 'Ana', receivedAt: stage.clock.now() }))

  async function alone(arrival: Exclude<Arrival, { kind: 'said' }>): Promise<void> {
    switch (arrival.kind) {
      case 'ordered': {
        const contact = contacts[arrival.contact]
        if (contact === undefined || contact.id === null) return
        const receipt = await stage.bot.command(contact.id, arrival.command)
        if (receipt.ok)
          answered(contact, decided(contact, { kind: 'command', command: arrival.command }), receipt.replies)
        else if (receipt.code !== 'bad_command') throw new Error(`command ${JSON.stringify(receipt)}`)
        return
      }
      case 'news': {
        const ids = handedIds()
        const messageId = ids[arrival.nth % ids.length]
        if (messageId === undefined) return
        stage.tell(messageId, arrival.status)
        const receipt = await stage.bot.report({ messageId, status: arrival.status, reason: null })
        if (!receipt.ok) throw new Error(`news ${JSON.stringify(receipt)}`)
        return
      }
      case 'repeated': {
        const old = deliveries[arrival.nth % deliveries.length]
        if (old === undefined || old.first === null) return
        alike(old.first, await deliver(old.id, old.text, old.contact.phone))
        return
      }
      case 'timers': {
        const turns = await stage.timers()
        for (const contact of contacts) {
          answered(contact, decided(contact, { kind: 'tick' }), turns.get(contact.id ?? '') ?? [])
        }
        return
      }
      case 'restarted':
        return stage.restart()
    }
  }

  const settled = async () => {
    for (const { id, model } of contacts) {
      if (id === null) continue
      await stage.bot.sent(id)
      model.memory.notice(await failedMessages(database, id))
    }
  }

  for (const { elapsed, arrivals } of run.moments) {
    stage.clock.advance(elapsed)
    const spoken = arrivals.filter((arrival) => arrival.kind === 'said')
    for (const group of run.crowded ? [spoken] : spoken.map((one) => [one])) {
      await said(group)
      await settled()
    }
    for (const arrival of arrivals) if (arrival.kind !== 'said') await alone(arrival)
    await settled()
  }
  for (const contact of contacts) {
    const complaint = await contactComplaint(database, contact, stage)
    if (complaint !== null) throw new Error(`${contact.phone}: ${complaint}`)
    // The next run on this database has other flows: nobody stays inside one of these.
    if (contact.id !== null) await stage.bot.command(contact.id, { kind: 'end' })
  }
  await stage.bot.stop()
  if (stage.errors.length > 0) throw new Error(String(stage.errors[0]))
  return contacts.reduce((sum, { model }) => sum + model.exchanges.length, 0)
}

/** A copy of a delivery changes nothing and gives the first outcome. */
function alike(first: Receipt, copy: Receipt): void {
  const wanted = first.ok ? { ...first, duplicate: true } : first
  if (!isDeepStrictEqual(copy, wanted)) throw new Error(`copy ${JSON.stringify({ copy, wanted })}`)
}

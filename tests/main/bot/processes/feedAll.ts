import { setTimeout as sleep } from 'node:timers/promises'
import type { Answered, BotProcess } from './botProcess.ts'
import type { FedDelivery } from './childSetup.ts'

export interface Fed {
  /** Every delivery that was acknowledged, in the order of the answers. */
  readonly answers: readonly Answered[]
  /** Why deliveries had to be given again. */
  readonly refusals: readonly string[]
  /** Deliveries in the hands of a process that died, which another one was given. */
  readonly givenAgain: number
}

/** Deliveries that each process has in hand at a time. */
const width = 16

/**
 * Gives the deliveries in turn to the processes; what one refuses, or leaves without an answer because it dies, goes to whichever
 * is free. `onAnswer` is told how many a process has acknowledged, by its place.
 */
export async function feedAll(
  processes: readonly BotProcess[],
  deliveries: readonly FedDelivery[],
  onAnswer: (place: number, count: number) => void = () => {},
): Promise<Fed> {
  const answers: Answered[] = []
  const refusals: string[] = []
  const again: FedDelivery[] = []
  const acknowledged = new Map<number, number>()
  let givenAgain = 0

  async function work(process: BotProcess, place: number, mine: FedDelivery[]): Promise<void> {
    while (answers.length < deliveries.length) {
      const delivery = mine.shift() ?? again.shift()
      if (delivery === undefined) {
        await sleep(5)
        continue
      }
      const answered = await process.feed(delivery)
      if (answered === null) {
        givenAgain += 1
        again.push(delivery, ...mine.splice(0))
        return
      }
      if (answered.messageId === null) {
        refusals.push(answered.refusal)
        again.push(delivery)
      } else {
        answers.push(answered)
        const count = (acknowledged.get(place) ?? 0) + 1
        acknowledged.set(place, count)
        onAnswer(place, count)
      }
    }
  }

  await Promise.all(
    processes.flatMap((process, place) => {
      const mine = deliveries.filter((_, index) => index % processes.length === place)
      return Array.from({ length: width }, () => work(process, place, mine))
    }),
  )
  return { answers, refusals, givenAgain }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { childLineSchema, type ChildSetup, type FedDelivery } from './childSetup.ts'

const script = fileURLToPath(new URL('children/fedBot.ts', import.meta.url))

export interface Answered {
  readonly delivery: FedDelivery
  readonly messageId: string | null
  readonly duplicate: boolean
  readonly refusal: string
}

/** A process of its own with the product's bot in it. */
export interface BotProcess {
  /** Resolves with its answer; null when it died first. */
  feed(delivery: FedDelivery): Promise<Answered | null>
  /** At any instruction. */
  kill(): Promise<void>
  /** Lets it finish what it has in hand; its exit code. */
  end(): Promise<number | null>
  /** What it told about refusals of the database that nobody waits for. */
  readonly errors: readonly string[]
}

/** Starts a process and waits until it is ready. */
export async function startBotProcess(setup: ChildSetup): Promise<BotProcess> {
  const child = spawn(process.execPath, ['--no-warnings', script, JSON.stringify(setup)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  // A process that was killed does not read on.
  child.stdin.on('error', () => {})
  const ready = Promise.withResolvers<void>()
  const waiting = new Map<string, ((answered: Answered | null) => void)[]>()
  const errors: string[] = []
  const asked = new Map<string, FedDelivery>()
  let dead = false

  const reading = (async () => {
    for await (const text of createInterface({ input: child.stdout })) {
      const line = childLineSchema.parse(JSON.parse(text))
      if (line.kind === 'ready') ready.resolve()
      else if (line.kind === 'error') errors.push(line.detail)
      else {
        const delivery = asked.get(line.externalId)
        if (delivery === undefined) throw new Error(`Not asked: ${line.externalId}`)
        waiting.get(line.externalId)?.shift()?.({ ...line, delivery })
      }
    }
    dead = true
    ready.reject(new Error('It ended before it was ready'))
    for (const answers of waiting.values()) for (const answer of answers) answer(null)
    waiting.clear()
  })()
  await ready.promise

  return {
    errors,
    feed(delivery) {
      if (dead) return Promise.resolve(null)
      asked.set(delivery.externalId, delivery)
      const { promise, resolve } = Promise.withResolvers<Answered | null>()
      waiting.set(delivery.externalId, [...(waiting.get(delivery.externalId) ?? []), resolve])
      child.stdin.write(`${JSON.stringify(delivery)}\n`)
      return promise
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
      await reading
    },
    async end() {
      child.stdin.end()
      await exited
      await reading
      return child.exitCode
    },
  }
}

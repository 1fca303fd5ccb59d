import { EventEmitter } from 'node:events'

/** How a port reaches the page that it was given to. */
export interface Wire {
  deliver(id: number, data: unknown): void
  shut(id: number): void
}

let lastId = 0

/** Electron's MessagePortMain: one end of a channel in the main process, or the stub of an end that went to the page. */
export class StandinPort extends EventEmitter {
  readonly id = (lastId += 1)
  other: StandinPort | null = null
  #wire: Wire | null = null
  #waiting: unknown[] | null = []

  postMessage(data: unknown): void {
    this.other?.arrive(data)
  }
  /** From here on what arrives is emitted; until then it waits, as in Electron. */
  start(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const data of waiting) this.emit('message', { data, ports: [] })
  }
  close(): void {
    const { other } = this
    this.other = null
    if (other === null) return
    other.other = null
    other.#wire?.shut(other.id)
    other.emit('close')
    this.emit('close')
  }
  /** This end now lives in the page. */
  give(wire: Wire): void {
    this.#wire = wire
    for (const data of this.#waiting?.splice(0) ?? []) wire.deliver(this.id, data)
  }

  arrive(data: unknown): void {
    if (this.#wire !== null) this.#wire.deliver(this.id, data)
    else if (this.#waiting !== null) this.#waiting.push(data)
    else this.emit('message', { data, ports: [] })
  }
}

export class MessageChannelMain {
  readonly port1 = new StandinPort()
  readonly port2 = new StandinPort()
  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

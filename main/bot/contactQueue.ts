/** Work in line per contact: one piece at a time for each, all contacts side by side. */
export interface ContactQueue {
  /** Runs `work` after everything queued before it for this contact; its result or error goes to the caller only. */
  run<T>(contact: string, work: () => Promise<T>): Promise<T>
  /** Resolves once nothing waits or runs, work that was added meanwhile included. */
  idle(): Promise<void>
  /** Contacts with work waiting or running. */
  readonly size: number
}

/**
 * A promise chain per contact. Nothing is dropped because a contact is busy, an error does not stop those behind it,
 * and a contact with nothing to do takes no memory. Source: design "engine", once only.
 */
export function createContactQueue(): ContactQueue {
  const tails = new Map<string, Promise<void>>()

  function run<T>(contact: string, work: () => Promise<T>): Promise<T> {
    const result = (tails.get(contact) ?? Promise.resolve()).then(work)
    const tail: Promise<void> = result.then(forget, forget)
    function forget(): void {
      if (tails.get(contact) === tail) tails.delete(contact)
    }
    tails.set(contact, tail)
    return result
  }

  async function idle(): Promise<void> {
    while (tails.size > 0) await Promise.all(tails.values())
  }

  return {
    run,
    idle,
    get size() {
      return tails.size
    },
  }
}

import { expect } from 'vitest'

/** Waits, in real time, for something that happens by itself; a busy machine gets half a minute. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const late = Date.now() + 30_000
  while (!(await condition())) {
    if (Date.now() > late) expect.fail('It did not happen in half a minute')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

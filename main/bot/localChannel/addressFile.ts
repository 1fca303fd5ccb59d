import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sayAddressSchema, type SayAddress } from '../../../shared/api/sayRequest.ts'

/** The file in the data folder that says where the app that holds this folder listens. */
export const addressFile = (folder: string) => join(folder, 'channel.json')

/** Writes the address so that only this user can read it and nobody ever reads half of it. */
export async function writeAddress(folder: string, address: SayAddress): Promise<void> {
  const unfinished = `${addressFile(folder)}.${address.pid}.new`
  await rm(unfinished, { force: true })
  await writeFile(unfinished, `${JSON.stringify(address)}\n`, { mode: 0o600, flag: 'wx' })
  await rename(unfinished, addressFile(folder))
}

/** The address in the folder, or null when there is none that can be read. */
export async function readAddress(folder: string): Promise<SayAddress | null> {
  const text = await readFile(addressFile(folder), 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return sayAddressSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Takes the address away, unless another process has put its own there since. */
export async function removeAddress(folder: string, token: string): Promise<void> {
  if ((await readAddress(folder))?.token === token) await rm(addressFile(folder), { force: true })
}

import { compileCatalog, type CatalogSource } from '../../main/engine/compileCatalog.ts'
import { start } from '../main/engine/samples.ts'
import type { Happening } from './anyHappenings.ts'
import { ContactModel, type Exchange } from './contactModel.ts'

/**
 * Plays everything that happens to one contact through the pure engine, on catalogs compiled for this conversation alone. With
 * several worlds the bot is changed under the conversation, at even distances.
 */
export function converse(
  worlds: readonly CatalogSource[],
  happenings: readonly Happening[],
  name: string | null,
): readonly Exchange[] {
  const catalogs = worlds.map((world) => compileCatalog(world).catalog)
  const model = new ContactModel(name)
  let milliseconds = start.getTime()
  for (const [index, { event, elapsed }] of happenings.entries()) {
    const catalog = catalogs[Math.floor((index * catalogs.length) / happenings.length)]
    if (catalog === undefined) throw new Error('a conversation needs a bot')
    milliseconds += elapsed * 1_000
    model.turn(event, new Date(milliseconds), catalog)
  }
  return model.exchanges
}

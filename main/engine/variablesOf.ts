import type { Turn } from './turn.ts'

/**
 * What placeholders stand for: the contact's own data, then what the conversation collected. A collected value that is not blank
 * wins, so a flow may ask for the name it will use.
 */
export const variablesOf = (turn: Turn): ReadonlyMap<string, string> => {
  const { name, phone } = turn.contact
  const collected = (turn.live?.state.vars ?? []).filter(([, value]) => value.trim() !== '')
  return new Map([['nome', name ?? ''], ['name', name ?? ''], ['telefone', phone], ['phone', phone], ...collected])
}

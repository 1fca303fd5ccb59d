/** Upper bounds that every boundary enforces (files, calls, the editor). Lengths in UTF-16 units. Source: design "data", flow file. */
export const limits = {
  id: 64,
  key: 200,
  name: 200,
  content: 65_536,
  variants: 100,
  answers: 500,
  answer: 1_000,
  synonyms: 100,
  pattern: 1_000,
  steps: 5_000,
  triggers: 1_000,
  notes: 1_000,
  variable: 100,
  phone: 32,
  /** One inbound message; longer ones are cut at a whole character and marked. */
  message: 1_048_576,
  /** What of the editor's history is kept with a draft. */
  history: 400_000,
  /** Ten years, in seconds: longer waits are a typing mistake and overflow dates. */
  seconds: 315_360_000,
  /** Numbers of order and priority that both databases keep in 32 bits. */
  int: 2_147_483_647,
} as const

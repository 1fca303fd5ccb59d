/** What keeps the bot from talking without end. Source: design "engine", steps and loop guards. */
export const bounds = {
  /** Steps entered in one turn. */
  stepsPerTurn: 20,
  /** Inbound messages of one contact in a minute; the next one stops the bot. */
  inboundPerMinute: 20,
  /** UTF-16 units of one collected value; the message itself is kept whole. Keeps a text made of many placeholders in bounds. */
  variable: 4_096,
} as const

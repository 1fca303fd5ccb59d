/** Words that triggers, answers, settings and people share, so that they meet. */
export const words = ['sim', 'não', 'boleto', '1', '2', 'oi', 'sair', '__proto__', 'ajuda'] as const

/** Keys of steps; none of them is a word of its own to the engine. */
export const stepKeys = ['a', 'b', 'c', 'd', 'e', 'f', '__proto__', 'constructor'] as const

/** Flows that triggers and orders name: two published ones, an old version, one without steps, and one that is gone. */
export const flowIds = ['flow-1', 'flow-2', 'flow-old', 'flow-empty', 'flow-gone'] as const

/** What the bot says when consent ends or begins. */
export const consentTexts = {
  optOutConfirmation: 'Você não recebe mais mensagens.',
  optInConfirmation: 'Que bom ter você de volta.',
} as const

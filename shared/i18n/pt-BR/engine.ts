/** What the bot says by itself, and the person whom the simulator plays. */
export const engine = {
  optOutConfirmation:
    'Pronto, você não vai mais receber mensagens nossas. Para voltar a receber, escreva {{word|para a nossa equipe}}.',
  optInConfirmation: 'Que bom ter você de volta! Você vai voltar a receber nossas mensagens.',
  contactName: 'João',
} as const

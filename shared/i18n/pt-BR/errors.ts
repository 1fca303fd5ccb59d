export const errors = {
  CONFLICT: 'Este fluxo foi alterado em outra janela. Seu texto continua aqui e nada foi substituído.',
  NOT_FOUND: {
    flow: 'Este fluxo não existe mais. Volte ao início e escolha outro.',
    version: 'Esta versão não existe mais. Escolha outra na lista de versões.',
    example: 'Este exemplo não existe mais. Escolha outro no início.',
    session: 'Esta conversa simulada não existe mais. Comece outra.',
  },
  BLOCKED: 'O fluxo tem problemas que impedem a publicação. Resolva os que estão marcados e publique de novo.',
  offline: 'A Prosa não respondeu. O que já foi salvo está guardado; tente de novo em instantes.',
  malformed: 'A Prosa não aceitou estes dados. Recarregue a tela e tente de novo.',
  unexpected: 'Algo inesperado aconteceu e nada foi alterado. Tente de novo.',
} as const

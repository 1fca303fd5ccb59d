export const common = {
  appName: 'Prosa',
  close: 'Fechar',
  cancel: 'Cancelar',
  tryAgain: 'Tentar de novo',
  loading: 'Carregando…',
  details: 'Detalhes',
  windowTitle: '{{screen}} — Prosa',
  navigation: {
    label: 'Telas',
    home: 'Início',
    skip: 'Ir para o conteúdo',
  },
  language: {
    label: 'Idioma',
    'pt-BR': 'Português (Brasil)',
    en: 'English',
    notSaved: 'O idioma mudou nesta janela, mas a escolha não foi guardada. Tente de novo em instantes.',
  },
  theme: {
    label: 'Aparência',
    system: 'Igual à do computador',
    light: 'Clara',
    dark: 'Escura',
    notSaved: 'A aparência mudou nesta janela, mas a escolha não foi guardada. Tente de novo em instantes.',
  },
  connection: {
    lost: 'A janela perdeu o contato com a Prosa. O que já foi salvo está guardado; estamos tentando de novo.',
    back: 'O contato com a Prosa voltou.',
    notReached: {
      title: 'A Prosa não está respondendo',
      text: 'Tudo o que foi salvo continua guardado. Inicie a Prosa de novo e depois tente outra vez.',
    },
    refused: {
      title: 'Este endereço não vale mais',
      text: 'Por segurança, cada endereço da Prosa abre uma única janela. Inicie a Prosa de novo e abra o endereço novo que ele mostrar.',
      safe: 'Seus fluxos continuam guardados neste computador.',
    },
  },
  failure: {
    title: 'Algo deu errado nesta tela',
    text: 'O que já foi salvo está guardado. Recarregue a tela para continuar.',
    reload: 'Recarregar',
  },
} as const

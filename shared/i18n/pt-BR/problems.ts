const link = {
  set_exit: 'Levar para “{{target}}”',
  add_end_and_link: 'Terminar a conversa aqui',
} as const
const removeAnswer = 'Remover a resposta “{{answer}}”'

/** Problemas de um fluxo: uma frase para cada código e o texto do botão de cada conserto. */
export const problems = {
  /** Título de um fim criado por um conserto. */
  newEnd: 'Fim',
  no_step: {
    sentence: 'O fluxo ainda não tem nenhuma etapa. Adicione a primeira mensagem.',
    fix: {},
  },
  step_key_repeated: {
    sentence: 'A etapa “{{step}}” tem o mesmo nome interno de outra, então nenhuma conversa chega até ela.',
    fix: { new_step_key: 'Dar outro nome interno' },
  },
  target_missing: {
    sentence: 'Uma saída da etapa “{{step}}” leva a uma etapa que não existe mais ({{target}}).',
    sentence_answer: 'Em “{{step}}”, a resposta “{{answer}}” leva a uma etapa que não existe mais ({{target}}).',
    sentence_any: 'Em “{{step}}”, qualquer outra resposta leva a uma etapa que não existe mais ({{target}}).',
    fix: { ...link, ask_again: 'Perguntar de novo' },
  },
  exit_open: {
    sentence: 'Depois da etapa “{{step}}” não vem nada. Escolha a próxima etapa.',
    sentence_answer: 'Em “{{step}}”, a resposta “{{answer}}” não leva a lugar nenhum. Escolha a próxima etapa.',
    sentence_any:
      'Em “{{step}}”, quem responder outra coisa fica sem resposta. Escolha para onde vai qualquer outra resposta.',
    sentence_timeout: 'Em “{{step}}”, não há próxima etapa para quem não responde a tempo.',
    fix: {
      ...link,
      ask_again: 'Perguntar de novo',
      only_answers: 'Aceitar só as respostas da lista',
      remove_answer: removeAnswer,
    },
  },
  no_way_on: {
    sentence:
      'A etapa “{{step}}” espera uma resposta, mas nada acontece depois. Adicione respostas ou escolha a próxima etapa.',
    fix: link,
  },
  template_missing: {
    sentence: 'A etapa “{{step}}” não tem mensagem. Escreva o texto que o contato vai receber.',
    fix: {},
  },
  template_inactive: {
    sentence: 'A etapa “{{step}}” usa o modelo “{{template}}”, que está desligado.',
    fix: { activate_template: 'Ligar o modelo “{{template}}”' },
  },
  template_empty: {
    sentence: 'A mensagem da etapa “{{step}}” está vazia, ou uma de suas variações está. Escreva o texto.',
    fix: {},
  },
  silent_cycle: {
    sentence: 'Estas etapas se repetem sem parar e não esperam resposta: {{path}}.',
    fix: { wait_for_answer: 'Esperar uma resposta em “{{step}}”' },
  },
  answer_blank: {
    sentence:
      'A etapa “{{step}}” tem uma resposta em branco, que ninguém consegue enviar. Escreva o texto ou remova a resposta.',
    fix: { remove_answer: 'Remover a resposta em branco' },
  },
  answer_reserved: {
    sentence:
      'Em “{{step}}”, a resposta “{{answer}}” é um sinal usado pelo próprio aplicativo. Escreva de outro jeito.',
    fix: { remove_answer: removeAnswer },
  },
  answers_equal: {
    sentence:
      'Em “{{step}}”, as respostas “{{other}}” e “{{answer}}” são lidas como a mesma. Mude ou remova uma delas.',
    fix: { remove_answer: removeAnswer },
  },
  answers_same_number: {
    sentence:
      'Em “{{step}}”, as respostas “{{other}}” e “{{answer}}” são o mesmo número. Quem escrever de outro jeito recebe a primeira.',
    fix: { remove_answer: removeAnswer },
  },
  synonym_taken: {
    sentence:
      'Em “{{step}}”, “{{synonym}}” já quer dizer “{{other}}”, então não leva à resposta “{{answer}}”. Mude ou remova.',
    fix: {},
  },
  trigger_blank: {
    sentence: 'Um gatilho deste fluxo está em branco. Escreva a mensagem que ele espera ou remova o gatilho.',
    fix: { remove_trigger: 'Remover o gatilho' },
  },
  trigger_pattern: {
    sentence: 'O gatilho “{{pattern}}” não pode ser entendido. Corrija ou remova o gatilho.',
    fix: { remove_trigger: 'Remover o gatilho' },
  },
  unreachable: {
    sentence: 'Nenhuma conversa chega à etapa “{{step}}”. Ligue outra etapa a ela ou remova-a.',
    fix: { remove_step: 'Remover “{{step}}”' },
  },
  no_end_reachable: {
    sentence: 'A partir de “{{step}}” a conversa nunca chega a um fim. Ligue algum caminho a uma etapa Fim.',
    fix: {},
  },
  any_not_linked: {
    sentence:
      'Em “{{step}}”, quem insiste em responder outra coisa fica esperando uma pessoa. Escolha para onde vai quem não acerta.',
    fix: link,
  },
  variable_may_be_empty: {
    sentence: 'Em “{{step}}”, a variável “{{variable}}” pode estar vazia. Pergunte antes ou dê um valor padrão a ela.',
    fix: {},
  },
  no_trigger: {
    sentence: 'Nenhum gatilho ligado inicia este fluxo, então ninguém chega até ele.',
    fix: { add_trigger: 'Iniciar com a mensagem “{{pattern}}”', activate_triggers: 'Ligar os gatilhos do fluxo' },
  },
  too_many_answers: {
    sentence: 'A etapa “{{step}}” tem {{size}} respostas; a lista mostra até {{max}}, e o resto vira texto numerado.',
    fix: {},
  },
  answer_too_long: {
    sentence:
      'Em “{{step}}”, a resposta “{{answer}}” passa de {{max}} letras, então as respostas aparecem como texto numerado.',
    fix: {},
  },
  text_too_long: {
    sentence: 'Um texto da etapa “{{step}}” tem {{size}} letras; cabem {{max}} em uma mensagem. Divida em duas etapas.',
    fix: {},
  },
} as const

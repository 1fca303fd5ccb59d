export const say = {
  usage: `Uso: npm run say -- --phone +5511988887777 "oi"

  --phone  o número de quem fala, com o código do país (obrigatório)
  --name   o nome de quem fala
  --id     identifica a mensagem: a mesma mensagem nunca é respondida duas vezes
  --data   a pasta de dados (também: PROSA_DATA_DIR)
  --json   mostra o resultado em JSON

Se a Prosa está aberta, ela responde; se não está, a mensagem é respondida sem abrir o app.`,
  noReply: '(nenhuma resposta)',
  duplicate: '(esta mensagem já foi respondida; a resposta da primeira vez é)',
  phone: {
    empty: 'Falta o número do telefone. Informe-o com --phone e o código do país, por exemplo +5511988887777.',
    bad_characters: 'O telefone {{phone}} tem algo que não é número. Escreva-o assim: +5511988887777.',
    no_country_code: 'O telefone {{phone}} está sem o código do país. Escreva-o assim: +5511988887777.',
    bad_length: 'O telefone {{phone}} não tem uma quantidade de dígitos possível. Confira e escreva-o de novo.',
  },
  badRequest: 'A Prosa não entendeu o pedido ({{detail}}). Confira o que você escreveu e tente de novo.',
  busy: 'A Prosa está ocupada agora, e a mensagem não foi recebida. Envie de novo em instantes.',
  stopped: 'A Prosa está fechando, e a mensagem não foi recebida. Envie de novo depois que ela fechar.',
  locked: 'A Prosa está aberta com estes dados, mas não responde aqui. Feche-a ou espere um pouco e tente de novo.',
  database: 'O banco de dados não pôde ser usado agora, e nada foi gravado ({{detail}}).',
  failed: 'A mensagem não foi enviada por um erro inesperado ({{detail}}).',
} as const

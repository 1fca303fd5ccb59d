export const patterns = {
  problem: {
    blank: 'O gatilho está vazio e não responde a nada. Escreva a palavra ou o padrão que ele deve reconhecer.',
    too_long: 'O padrão passa de 1.000 caracteres. Divida-o em mais de um gatilho.',
    look_around:
      'O padrão só confere o que vem antes ou depois, com (?=…) ou parecido, e isso não funciona aqui. Tire esse trecho ou use “contém” com a palavra que importa.',
    back_reference:
      'O padrão pede de novo algo que já encontrou, com \\1 ou \\k<nome>, e isso não funciona aqui. Escreva esse trecho outra vez ou use “contém”.',
    surrogate:
      'O padrão traz só metade de um emoji ou de outro caractere, como \\ud83d. Cole o emoji inteiro no lugar desse código ou use “contém”.',
    too_large:
      'O padrão é grande ou repetitivo demais para ser lido a cada mensagem. Diminua as repetições ou use “contém”.',
    open_bracket: 'Falta fechar um colchete “]” no padrão. Feche-o ou use “contém”, que lê os sinais como texto.',
    open_parenthesis: 'Falta fechar um parêntese “)” no padrão. Feche-o ou use “contém”, que lê os sinais como texto.',
    stray_parenthesis:
      'Há um “)” sem o “(” correspondente no padrão. Apague-o ou use “contém”, que lê os sinais como texto.',
    reversed_letters:
      'Os colchetes do padrão trazem um intervalo ao contrário, como [z-a]. Escreva do menor para o maior, como [a-z].',
    unknown_letters:
      'O padrão chama um grupo de letras que não existe, como \\p{Letras}. Escreva as letras entre colchetes, como [a-z], ou use “contém”.',
    nothing_to_repeat:
      'Um sinal de repetição (*, + ou ?) não tem o que repetir no padrão. Apague-o ou use “contém”, que lê os sinais como texto.',
    repeat_count:
      'O número de repetições entre chaves é alto demais ou está ao contrário. Use até 1.000, do menor para o maior, como {2,5}.',
    unknown_escape:
      'Depois de uma barra “\\” vem algo que o padrão não conhece. Apague a barra ou use “contém”, que lê os sinais como texto.',
    syntax:
      'O padrão tem um trecho que não dá para entender. Confira os sinais ou use “contém”, que lê os sinais como texto.',
    not_a_number_pattern:
      'Isto não diz quais números o gatilho aceita. Escreva algo como 7, 1-5, >=18, * (qualquer número) ou uma lista separada por vírgulas.',
    reversed_range: 'O intervalo está ao contrário e nenhum número cabe nele. Escreva do menor para o maior, como 1-5.',
  },
} as const

/**
 * Numbers as one folded word, Portuguese and English. Left out on purpose: weekdays (segunda, terça, quarta, quinta, sexta)
 * and compound numbers.
 */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...counted('zero um dois tres quatro cinco seis sete oito nove dez', 0),
  ...counted('uma duas', 1),
  ...counted('primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo', 1),
  ...counted('setima oitava nona decima', 7),
  ['primeira', 1],
  ['terceira', 3],
  ...counted('zero one two three four five six seven eight nine ten', 0),
  ...counted('first second third fourth fifth sixth seventh eighth ninth tenth', 1),
])

function counted(words: string, from: number): [string, number][] {
  return words.split(' ').map((word, index) => [word, from + index])
}

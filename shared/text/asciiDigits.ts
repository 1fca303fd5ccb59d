/**
 * Writes every way of typing a digit as ASCII: other scripts, circled, bracketed and keycap digits. A circled number stands
 * apart from its neighbours (①② are two numbers). Raised and lowered digits, fractions and Roman numerals are left alone.
 */
export const asciiDigits = (text: string): string =>
  text
    .replace(keycap, '$1')
    .replace(enclosed, (sign) => ` ${enclosedNumbers.get(sign) ?? ''} `)
    .replace(otherScript, (digit) => String(digitValue(digit)))

const keycap = /([0-9])\ufe0f?\u20e3/g
const otherScript = /(?![0-9])\p{Nd}/gu

/** Unicode keeps the ten digits of a script together, zero first; where two scripts touch, the count goes on in tens. */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (decimalDigit.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}
const decimalDigit = /\p{Nd}/u

/** Where the rows of enclosed numbers start: first character, its number, how many follow one another. */
const enclosedRows = [
  [0x2460, 1, 20],
  [0x2474, 1, 20],
  [0x2488, 1, 20],
  [0x24ea, 0, 1],
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x24ff, 0, 1],
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
  [0x1f51f, 10, 1],
] as const

const enclosedNumbers: ReadonlyMap<string, number> = new Map(
  enclosedRows.flatMap(([start, number, count]) =>
    Array.from({ length: count }, (_, offset): [string, number] => [
      String.fromCodePoint(start + offset),
      number + offset,
    ]),
  ),
)
const enclosed = new RegExp(`[${[...enclosedNumbers.keys()].join('')}]`, 'gu')

import { asciiDigits } from '../asciiDigits.ts'

/** One typed value on its own: composed, ASCII digits, no invisible characters, no quotes, markup or full stop around it. */
export const plainLine = (text: string): string => {
  const characters = Array.from(
    asciiDigits(text)
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, ''),
  )
  const first = characters.findIndex((character) => !around.test(character))
  const last = characters.findLastIndex((character) => !around.test(character))
  return first < 0 ? '' : characters.slice(first, last + 1).join('')
}

const around = /[\p{White_Space}.,;:!?'"*~<>\p{Pi}\p{Pf}]/u

import { plainLine } from './plainLine.ts'

/**
 * An e-mail address that is the whole answer, its domain in small letters; null = not one. Accepts what mail systems deliver in
 * practice: no quoted names, no bare host names. Lengths: RFC 5321, 4.5.3.1.
 */
export const readEmail = (text: string): string | null => {
  const address = plainLine(text.replace(/^mailto:/i, ''))
  const [name = '', domain = '', ...more] = address.split('@')
  const accepted =
    more.length === 0 &&
    address.length <= 254 &&
    name.length <= 64 &&
    name.split('.').every((part) => nameCharacters.test(part)) &&
    isDomain(domain)
  return accepted ? `${name}@${domain.toLowerCase()}` : null
}

const nameCharacters = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+$/u
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u
const topLevel = /^(?:\p{L}{2,63}|xn--[a-z0-9-]+)$/iu

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.')
  return labels.length >= 2 && labels.every((part) => label.test(part)) && topLevel.test(labels.at(-1) ?? '')
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element as text. Names are ours; values of attributes are escaped, `children` are SVG already. */
export const element = (name: string, attributes: Attributes, children = ''): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`)
    .join('')
  return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`
}

/** A text as it may stand in XML: signs escaped, and what XML has no form for replaced by U+FFFD. */
export const escaped = (text: string): string =>
  Array.from(text.toWellFormed(), (character) => entities.get(character) ?? possible(character)).join('')

/** A coordinate, to a tenth; anything finer is given as text. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10)

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Source: XML 1.0, 2.2 Characters. */
const possible = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  const hasForm = code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code !== 0xfffe && code !== 0xffff)
  return hasForm ? character : '\uFFFD'
}

/** A template cut at its placeholders, in order. `fallback` is what stands after the first `|`, null when there is none. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string; readonly fallback: string | null }

/**
 * Cuts a template into plain text and placeholders `{{name}}` or `{{name|default text}}`. Braces that belong to no placeholder
 * are dropped: none ever reaches a customer. Linear time, whatever the braces.
 */
export const templateParts = (template: string): readonly TemplatePart[] => {
  const parts: TemplatePart[] = []
  let done = 0
  for (;;) {
    const opening = template.indexOf('{{', done)
    const closing = opening < 0 ? -1 : template.indexOf('}}', opening + 2)
    if (closing < 0) break
    // An opening that is opened again before it is closed was a slip; the last one counts.
    const start = template.lastIndexOf('{{', closing - 2)
    parts.push(...plainText(template.slice(done, start)), placeholder(template.slice(start + 2, closing)))
    done = closing + 2
  }
  return [...parts, ...plainText(template.slice(done))]
}

const plainText = (slice: string): readonly TemplatePart[] => {
  const text = withoutBraces(slice)
  return text === '' ? [] : [{ kind: 'text', text }]
}

const placeholder = (inside: string): TemplatePart => {
  const bar = inside.indexOf('|')
  return {
    kind: 'variable',
    name: (bar < 0 ? inside : inside.slice(0, bar)).trim().normalize('NFC'),
    fallback: bar < 0 ? null : withoutBraces(inside.slice(bar + 1)),
  }
}

const withoutBraces = (text: string): string => text.replace(/[{}]/g, '')

/** A piece of a message text: words, or a variable by its name. */
export type TextPart =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'variable'; readonly name: string }

const variable = /\{\{\s*([^{}|]+?)\s*(?:\|[^{}]*)?\}\}/g

/** A message text cut at its variables `{{name}}` and `{{name|default}}`, for showing them as chips. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(variable)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) })
    parts.push({ kind: 'variable', name: match[1] ?? '' })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return parts
}

/** The first `units` UTF-16 units of a text, without cutting a character in two. */
export function textStart(text: string, units: number): string {
  if (text.length <= units) return text
  const last = text.charCodeAt(units - 1)
  const cutsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, cutsPair ? units - 1 : units)
}

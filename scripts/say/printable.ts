/** A text that a terminal shows and never obeys: control characters other than line feed and tab become their pictures. */
export const printable = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]/gu, (character) => {
    const code = character.charCodeAt(0)
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '\u2421'
  })

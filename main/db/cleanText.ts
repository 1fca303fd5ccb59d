/** Text that both databases keep as it is: PostgreSQL refuses NUL, and half a surrogate pair is no character in UTF-8. */
export const cleanText = (text: string): string => text.toWellFormed().replaceAll('\0', '')

/** Keys of the flat map `transitionsJson` that are ways on by themselves, never a person's words. `default` is an old name of `*`. */
export const reservedKeys = ['next', '*', '!invalid', '!timeout', 'default'] as const

const reserved: ReadonlySet<string> = new Set(reservedKeys)

/** Whether an answer with exactly this text would be taken for a way on when it stands in `transitionsJson`. */
export const isReservedAnswer = (text: string): boolean => reserved.has(text)

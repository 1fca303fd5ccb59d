/** How the channel offers the answers of a step: reply buttons, a list, or a text with numbers. */
export type AnswerDisplay = 'none' | 'buttons' | 'list' | 'numbers'

const buttons = { count: 3, characters: 20 } as const
const list = { count: 10, characters: 24 } as const

/** Chooses the display for these answers, as WhatsApp limits it: 3 buttons of 20 characters, a list of 10 rows of 24. */
export function answerDisplay(answers: readonly { text: string }[]): AnswerDisplay {
  if (answers.length === 0) return 'none'
  if (fits(answers, buttons)) return 'buttons'
  if (fits(answers, list)) return 'list'
  return 'numbers'
}

function fits(answers: readonly { text: string }[], bounds: { count: number; characters: number }): boolean {
  return answers.length <= bounds.count && answers.every(({ text }) => Array.from(text).length <= bounds.characters)
}

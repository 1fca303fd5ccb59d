import type { Bubble } from '../../shared/api/simulatorView.ts'

const most = { bubbles: 500, characters: 2_000_000 }

/** The newest bubbles that a window can reasonably show; the last one is always among them. */
export const newestBubbles = (bubbles: readonly Bubble[]): readonly Bubble[] => {
  let characters = 0
  const first = bubbles.findLastIndex((bubble, index) => {
    characters += bubble.text.length
    return bubbles.length - index > most.bubbles || (characters > most.characters && index < bubbles.length - 1)
  })
  return bubbles.slice(first + 1)
}

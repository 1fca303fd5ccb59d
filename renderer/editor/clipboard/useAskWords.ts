import { useCallback, useState } from 'react'
import type { Clash } from './clashingTemplates.ts'
import type { OnClash } from './pasteFragment.ts'

interface Question {
  readonly clashes: readonly Clash[]
  readonly answer: (way: OnClash | null) => void
}

/** A question about words that waits for its answer: `ask` for who pastes, the rest for the dialog. */
export function useAskWords(): {
  ask: (clashes: readonly Clash[]) => Promise<OnClash | null>
  clashes: readonly Clash[] | null
  onAnswer: (way: OnClash | null) => void
} {
  const [question, setQuestion] = useState<Question | null>(null)
  const ask = useCallback(
    (clashes: readonly Clash[]) => new Promise<OnClash | null>((resolve) => setQuestion({ clashes, answer: resolve })),
    [],
  )
  const onAnswer = useCallback(
    (way: OnClash | null) => {
      question?.answer(way)
      setQuestion(null)
    },
    [question],
  )
  return { ask, clashes: question?.clashes ?? null, onAnswer }
}

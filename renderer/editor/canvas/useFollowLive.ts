import { useEffect } from 'react'
import { useEditor, useSession } from '../store/EditorContext.tsx'

/** Brings the step where the simulated conversation stands into view after each answer. Its beginning leaves the view as it is. */
export function useFollowLive(): void {
  const { canvas } = useSession()
  // A conversation that has ended stands nowhere: then its last step is shown.
  const stepKey = useEditor(({ live }) => live.stepKey ?? live.entered.at(-1) ?? null)
  const turn = useEditor(({ live }) => (live.answered ? live.turn : null))
  useEffect(() => {
    if (turn !== null && stepKey !== null) canvas.controls.reveal(stepKey)
  }, [canvas, stepKey, turn])
}

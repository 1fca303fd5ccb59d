import { useEffect } from 'react'
import { useEditor, useSession } from '../store/EditorContext.tsx'

/** Brings the step where the simulated conversation stands into view, whenever it moved. The first one leaves the view as it opened. */
export function useFollowLive(): void {
  const { canvas } = useSession()
  // A conversation that has ended stands nowhere: then its last step is shown.
  const stepKey = useEditor(({ live }) => live.stepKey ?? live.entered.at(-1) ?? null)
  const turn = useEditor((state) => state.live.turn)
  useEffect(() => {
    if (turn > 1 && stepKey !== null) canvas.controls.reveal(stepKey)
  }, [canvas, stepKey, turn])
}

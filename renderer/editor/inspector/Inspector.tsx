import { useEditor, useSession } from '../store/EditorContext.tsx'
import { countSelected, onlyNote } from '../store/selection.ts'
import { FlowDetails } from './FlowDetails.tsx'
import styles from './Inspector.module.css'
import { LineDetails } from './LineDetails.tsx'
import { NoteDetails } from './NoteDetails.tsx'
import { SeveralDetails } from './SeveralDetails.tsx'
import { StartDetails } from './StartDetails.tsx'
import { StepDetails } from './StepDetails.tsx'

/** What is selected, in detail, with everything that can be changed about it. Escape goes back to the canvas. */
export function Inspector() {
  const { canvas } = useSession()
  return (
    <div
      className={styles.inspector}
      data-flow-fields=""
      onKeyDown={({ key, target, currentTarget, defaultPrevented, nativeEvent }) => {
        // React also hears the keys of lists that are opened from here; those close by Escape themselves.
        const own = target instanceof Node && currentTarget.contains(target)
        if (key === 'Escape' && own && !defaultPrevented && !nativeEvent.isComposing) canvas.controls.focus()
      }}
    >
      <Details />
    </div>
  )
}

function Details() {
  const selection = useEditor((state) => state.selection)
  if (selection.line !== null) return <LineDetails line={selection.line} />
  const count = countSelected(selection)
  const note = onlyNote(selection)
  if (note !== null) return <NoteDetails key={note} id={note} />
  if (count > 1) return <SeveralDetails count={count} />
  const [key] = selection.steps
  if (key !== undefined) return <StepDetails key={key} stepKey={key} />
  return selection.start ? <StartDetails /> : <FlowDetails />
}

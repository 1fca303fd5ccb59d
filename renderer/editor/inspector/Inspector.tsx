import { useEditor } from '../store/EditorContext.tsx'
import { FlowDetails } from './FlowDetails.tsx'
import styles from './Inspector.module.css'
import { LineDetails } from './LineDetails.tsx'
import { SeveralDetails } from './SeveralDetails.tsx'
import { StartDetails } from './StartDetails.tsx'
import { StepDetails } from './StepDetails.tsx'

/** What is selected, in detail, with everything that can be changed about it. */
export function Inspector() {
  return (
    <div className={styles.inspector} data-flow-fields="">
      <Details />
    </div>
  )
}

function Details() {
  const selection = useEditor((state) => state.selection)
  if (selection.line !== null) return <LineDetails line={selection.line} />
  const count = selection.steps.length + (selection.start ? 1 : 0)
  if (count > 1) return <SeveralDetails count={count} />
  const [key] = selection.steps
  if (key !== undefined) return <StepDetails key={key} stepKey={key} />
  return selection.start ? <StartDetails /> : <FlowDetails />
}

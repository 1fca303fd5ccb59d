import { MiniMap, type Node } from 'reactflow'
import styles from './CanvasMap.module.css'

/** The whole flow at a glance, in the lower right corner; dragging in it moves the view. */
export function CanvasMap() {
  return <MiniMap className={styles.map} pannable zoomable nodeColor={colorOf} nodeBorderRadius={24} />
}

/** Notes and groups lie pale behind the steps. */
function colorOf({ type, data }: Node): string {
  if (type === 'start') return 'var(--color-step-start)'
  if (type === 'note') return 'var(--color-note)'
  if (type === 'group') return 'var(--color-border)'
  const step: unknown = data['step']
  const kind = typeof step === 'object' && step !== null && 'type' in step ? step.type : null
  if (kind === 'collect_input') return 'var(--color-step-question)'
  return kind === 'end' ? 'var(--color-step-end)' : 'var(--color-step-message)'
}

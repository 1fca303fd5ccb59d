import { Handle, Position } from 'reactflow'
import { classNames } from '../../ui/classNames.ts'
import styles from './ExitHandle.module.css'

/** The dot of a way out, from which its line is drawn; an open way is marked. `id` as React Flow knows it. */
export function ExitHandle({
  id,
  open,
  label,
  className,
}: {
  id: string
  open: boolean
  label: string
  className?: string | undefined
}) {
  return (
    <Handle
      type="source"
      position={Position.Right}
      id={id}
      className={classNames(styles.handle, open && styles.open, className)}
      isConnectableEnd={false}
      role="img"
      aria-label={label}
    />
  )
}

import styles from './Skeleton.module.css'

/** A quiet placeholder in the shape of what is about to come. Lengths in CSS units. */
export function Skeleton({ width = '100%', height = '1em' }: { width?: string; height?: string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
}

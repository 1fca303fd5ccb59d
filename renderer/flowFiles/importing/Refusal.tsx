import { CircleAlert, ShieldCheck } from 'lucide-react'
import styles from './ImportDialog.module.css'

/** Why a file is not imported, and that nothing happened. */
export function Refusal({ sentences, safe }: { sentences: readonly string[]; safe: string }) {
  return (
    <>
      <ul className={styles.reasons} role="alert">
        {sentences.map((sentence, index) => (
          <li key={index}>
            <CircleAlert aria-hidden="true" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <p className={styles.safe}>
        <ShieldCheck aria-hidden="true" /> {safe}
      </p>
    </>
  )
}

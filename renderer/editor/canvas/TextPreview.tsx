import { useMemo } from 'react'
import { textParts } from '../../../shared/template/textParts.ts'
import styles from './TextPreview.module.css'

/** The beginning of what a step says, its variables as small chips. */
export function TextPreview({ text }: { text: string }) {
  const parts = useMemo(() => textParts(text.slice(0, 400)), [text])
  return (
    <p className={styles.preview}>
      {parts.map((part, index) =>
        part.kind === 'text' ? (
          <span key={index}>{part.text}</span>
        ) : (
          <span key={index} className={styles.chip}>
            {part.name}
          </span>
        ),
      )}
    </p>
  )
}

import { Fragment, memo, useMemo, type ReactNode } from 'react'
import { parseFormatting, type FormattedPiece } from '../../shared/text/parseFormatting.ts'
import styles from './FormattedText.module.css'

/** A text with the channel's formatting, line breaks kept. What looks like markup of a page is shown, never obeyed. */
export const FormattedText = memo(function FormattedText({ text }: { text: string }) {
  const pieces = useMemo(() => parseFormatting(text), [text])
  return <span className={styles.text}>{drawn(pieces)}</span>
})

function drawn(pieces: FormattedPiece[]): ReactNode {
  // The same text always gives the same pieces at the same places, so their place is their key.
  return pieces.map((piece, place) => <Fragment key={place}>{drawnPiece(piece)}</Fragment>)
}

function drawnPiece(piece: FormattedPiece): ReactNode {
  switch (piece.kind) {
    case 'text':
      return piece.text
    case 'bold':
      return <strong>{drawn(piece.pieces)}</strong>
    case 'italic':
      return <em>{drawn(piece.pieces)}</em>
    case 'strike':
      return <s>{drawn(piece.pieces)}</s>
    case 'code':
      return <code className={piece.block ? styles.block : styles.code}>{piece.text}</code>
  }
}

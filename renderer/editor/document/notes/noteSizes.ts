/** How large a note can be, in canvas units. Notes of files may have any other size. */
export const noteSizes = {
  small: { width: 184, height: 96 },
  medium: { width: 264, height: 144 },
  large: { width: 400, height: 264 },
} as const
export type NoteSize = keyof typeof noteSizes

/** The size nearest to a note's own. */
export function nearestSize(width: number): NoteSize {
  if (width <= (noteSizes.small.width + noteSizes.medium.width) / 2) return 'small'
  return width <= (noteSizes.medium.width + noteSizes.large.width) / 2 ? 'medium' : 'large'
}

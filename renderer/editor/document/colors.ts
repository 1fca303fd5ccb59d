/** The colours of notes and groups, as they are stored; a colour that is none of them is shown as the first. */
export const canvasColors = ['yellow', 'green', 'blue', 'pink', 'grey'] as const
export type CanvasColor = (typeof canvasColors)[number]

/** The colour that a stored one is shown as. */
export const shownColor = (stored: string): CanvasColor =>
  canvasColors.find((color) => color === stored) ?? canvasColors[0]

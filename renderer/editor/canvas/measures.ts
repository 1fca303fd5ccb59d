/** Sizes on the canvas, in its own units (px at 100 %). */
export const measures = {
  stepWidth: 264,
  startWidth: 232,
  /** What a step is taken to be high before it was drawn. */
  stepHeight: 168,
  /** Between a step and the one added after it. */
  gap: 96,
  grid: 8,
} as const

import type { Box } from './backRoute.ts'

/** A node of the picture: where it stands and how it is drawn. */
export interface DrawnBox {
  readonly box: Box
  readonly svg: string
}

export const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

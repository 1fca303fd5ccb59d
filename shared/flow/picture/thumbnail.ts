import { z } from 'zod'
import { stepTypeSchema } from '../../domain/flowStep.ts'

/** What a box of a thumbnail stands for. */
export const thumbnailKinds = ['start', ...stepTypeSchema.options] as const
export type ThumbnailKind = (typeof thumbnailKinds)[number]

/**
 * The face of a flow: where its steps stand, of which kind they are and which lead to which. Whole numbers in units of its own, from
 * 0 to `width` and `height`; small enough to send a hundred of them with a list.
 */
export const thumbnailSchema = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  /** The first one is Start. */
  boxes: z.array(
    z.tuple([
      z.int().describe('x'),
      z.int().describe('y'),
      z.int().describe('width'),
      z.int().describe('height'),
      z.enum(thumbnailKinds),
    ]),
  ),
  /** Pairs of indexes of `boxes`: from, to. */
  lines: z.array(z.tuple([z.int(), z.int()])),
})
export type Thumbnail = z.infer<typeof thumbnailSchema>

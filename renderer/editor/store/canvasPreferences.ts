import { z } from 'zod'
import { createStore } from 'zustand/vanilla'

/** How a person likes the canvas of every flow, kept on this computer. */
const preferencesSchema = z.object({
  /** What turning the wheel does: a mouse's wheel zooms, two fingers on a touchpad move the view. */
  wheel: z.enum(['pan', 'zoom']).catch('pan'),
  /** Whether the small map is shown. */
  map: z.boolean().catch(false),
})
export type CanvasPreferences = z.infer<typeof preferencesSchema>

const storageKey = 'prosa-canvas'

/** The preferences of this window; other windows take them over when they open a flow. */
export const canvasPreferences = createStore<CanvasPreferences>()(() => preferencesSchema.parse(stored()))

/** Changes preferences and keeps them. */
export function preferOnCanvas(change: Partial<CanvasPreferences>): void {
  canvasPreferences.setState(change)
  localStorage.setItem(storageKey, JSON.stringify(canvasPreferences.getState()))
}

function stored(): unknown {
  // Where there is no window (tests of pure parts), there is nothing kept either.
  if (typeof localStorage === 'undefined') return {}
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') ?? {}
  } catch {
    return {}
  }
}

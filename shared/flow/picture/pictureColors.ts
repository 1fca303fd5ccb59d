import type { ThumbnailKind } from './thumbnail.ts'

/** The light look of the canvas, for pictures that leave the app. */
export const colors = {
  ground: '#f4f6f5',
  surface: '#ffffff',
  text: '#17211f',
  muted: '#51605b',
  border: '#d8e0dc',
  frame: '#b9c5c0',
  line: '#6b7785',
  accent: '#0b6b5d',
  warning: '#875000',
  danger: '#b3261e',
} as const

/** Colour and ground of each kind of step. */
export const kindColors = {
  start: { plain: '#875000', soft: '#fdf2dc' },
  send_template: { plain: '#0b6b5d', soft: '#e2f1ed' },
  collect_input: { plain: '#5a48b5', soft: '#efecfb' },
  end: { plain: '#4d5b68', soft: '#ecf0f3' },
} as const satisfies Record<ThumbnailKind, { plain: string; soft: string }>

const yellow = { paper: '#fff7d6', ink: '#875000' }

/** Paper of notes and ink of groups by their stored colour. */
const named: ReadonlyMap<string, { readonly paper: string; readonly ink: string }> = new Map([
  ['yellow', yellow],
  ['green', { paper: '#e5f4ea', ink: '#1b6b3c' }],
  ['blue', { paper: '#e6f1fb', ink: '#0a5ea3' }],
  ['pink', { paper: '#fcebe9', ink: '#b3261e' }],
  ['grey', { paper: '#ebefed', ink: '#4d5b68' }],
])

/** The colours of a note or a group; a stored one that is not known is shown as yellow, as on the canvas. */
export const markColors = (stored: string): { readonly paper: string; readonly ink: string } =>
  named.get(stored) ?? yellow

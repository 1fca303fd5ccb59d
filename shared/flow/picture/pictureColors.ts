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
  note: '#fff7d6',
  noteFrame: '#e2d391',
} as const

/** Colour and ground of each kind of step. */
export const kindColors = {
  start: { plain: '#875000', soft: '#fdf2dc' },
  send_template: { plain: '#0b6b5d', soft: '#e2f1ed' },
  collect_input: { plain: '#5a48b5', soft: '#efecfb' },
  end: { plain: '#4d5b68', soft: '#ecf0f3' },
} as const satisfies Record<ThumbnailKind, { plain: string; soft: string }>

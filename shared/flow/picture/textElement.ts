import { element, escaped } from './svg.ts'

/** How a line of text is drawn. */
interface TextLook {
  readonly size: number
  readonly color: string
  readonly weight?: 'normal' | 'bold'
  readonly italic?: boolean
  readonly anchor?: 'start' | 'end'
  readonly struck?: boolean
}

const attributes = ({
  size,
  color,
  weight = 'normal',
  italic = false,
  anchor = 'start',
  struck = false,
}: TextLook) => ({
  'font-size': size,
  fill: color,
  'font-weight': weight === 'bold' ? 650 : undefined,
  'font-style': italic ? 'italic' : undefined,
  'text-anchor': anchor === 'end' ? anchor : undefined,
  'text-decoration': struck ? 'line-through' : undefined,
})

/** One line of text whose baseline is at `y`. */
export const textElement = (text: string, x: number, y: number, look: TextLook): string =>
  text === '' ? '' : element('text', { x, y, ...attributes(look) }, escaped(text))

/** One line of pieces that follow each other, each in a look of its own. */
export const runsElement = (
  runs: readonly { readonly text: string; readonly color: string; readonly bold: boolean }[],
  x: number,
  y: number,
  size: number,
): string =>
  element(
    'text',
    { x, y, 'font-size': size, 'xml:space': 'preserve' },
    runs
      .map(({ text, color, bold }) =>
        element('tspan', { fill: color, 'font-weight': bold ? 600 : undefined }, escaped(text)),
      )
      .join(''),
  )

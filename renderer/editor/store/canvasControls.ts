import type { Canvas } from '../../../shared/domain/flow.ts'
import type { Position } from '../../../shared/domain/flowStep.ts'
import type { Sizes } from '../document/bounds.ts'

/** What the rest of the editor asks of the canvas's view; nothing of it changes the flow. */
export interface CanvasControls {
  readonly fit: () => void
  /** As `fit`, once what was just moved is drawn. */
  readonly fitSoon: () => void
  readonly fitSteps: (stepKeys: readonly string[]) => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly zoomToFull: () => void
  /** Brings a step (null: the Start node) into view if it is outside. */
  readonly reveal: (stepKey: string | null) => void
  /** Brings a note into view if it is outside. */
  readonly revealNote: (id: string) => void
  /** The middle of what is seen, in canvas units; during `atPoint`, that point. */
  readonly center: () => Position
  /** Does something for a point of the screen (client px): what it adds comes there and not to the middle. */
  readonly atPoint: (point: Position, run: () => void) => void
  readonly focus: () => void
  /** The drawn sizes of steps, as far as they were drawn. */
  readonly sizes: () => Sizes
  /** Lets what is moved next glide to its place, unless the person prefers no motion. */
  readonly glide: () => void
  /** Opens the menu of step kinds in the middle of the canvas. */
  readonly openAddMenu: () => void
  /** Opens the bar that finds texts, with or without replacing. */
  readonly openFind: (replacing: boolean) => void
  /** The view as it is saved with the flow; null while nothing is on the screen. */
  readonly viewport: () => Canvas['viewport']
}

/** Before the canvas is on the screen there is nothing to move. */
export const noCanvas: CanvasControls = {
  fit: () => {},
  fitSoon: () => {},
  fitSteps: () => {},
  zoomIn: () => {},
  zoomOut: () => {},
  zoomToFull: () => {},
  reveal: () => {},
  revealNote: () => {},
  center: () => ({ x: 0, y: 0 }),
  atPoint: (_, run) => run(),
  focus: () => {},
  sizes: () => new Map(),
  glide: () => {},
  openAddMenu: () => {},
  openFind: () => {},
  viewport: () => null,
}

/** The place where the canvas on the screen makes itself known. */
export interface CanvasPort {
  /** The canvas on the screen; `noCanvas` while there is none. */
  readonly controls: CanvasControls
  /** Gives what takes it away again. */
  readonly attach: (controls: CanvasControls) => () => void
}

/** A place with no canvas yet. */
export function createCanvasPort(): CanvasPort {
  let current = noCanvas
  return {
    get controls() {
      return current
    },
    attach: (controls) => {
      current = controls
      return () => {
        if (current === controls) current = noCanvas
      }
    },
  }
}

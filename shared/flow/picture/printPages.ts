/** A part of a picture that is printed on one sheet, in the picture's units from its top left corner. */
export interface PrintPage {
  readonly x: number
  readonly y: number
}

/** How a picture is laid on sheets. */
export interface PrintPlan {
  readonly landscape: boolean
  /** From the picture's units to CSS pixels of the sheet. */
  readonly scale: number
  /** What one sheet shows, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Row by row. */
  readonly pages: readonly PrintPage[]
}

/** What fits on a sheet of A4 and of Letter within margins of 12 mm, in CSS pixels (96 to the inch). */
const longSide = 960
const shortSide = 690
/** On one sheet a flow may be as small as this: seeing it whole is worth smaller texts (13 px become 4 points). */
const smallestWhole = 0.42
/** Spread over several sheets, texts stay as large as this: 6 points. */
const smallestSpread = 0.6
/** More sheets than this are nobody's wish: the picture is made smaller instead. */
const mostPages = 24

/** Lays a picture on as few sheets as leave its texts readable: one if possible, never enlarged. Sizes in px at 100 %. */
export function printPages(width: number, height: number): PrintPlan {
  const [landscape, portrait] = [plan(width, height, true), plan(width, height, false)]
  const better =
    landscape.pages.length === portrait.pages.length
      ? landscape.scale >= portrait.scale
      : landscape.pages.length < portrait.pages.length
  return better ? landscape : portrait
}

function plan(width: number, height: number, landscape: boolean): PrintPlan {
  const sheet = landscape ? { width: longSide, height: shortSide } : { width: shortSide, height: longSide }
  const whole = Math.min(1, sheet.width / width, sheet.height / height)
  let scale = whole >= smallestWhole ? whole : smallestSpread
  while (scale > whole && count(width, height, sheet, scale) > mostPages) scale = Math.max(whole, scale * 0.95)
  const [columns, rows] = [sheets(width * scale, sheet.width), sheets(height * scale, sheet.height)]
  // The sheets that are needed anyway are filled.
  scale = Math.min(1, (columns * sheet.width) / width, (rows * sheet.height) / height)
  const pages = Array.from({ length: columns * rows }, (_, index) => ({
    x: ((index % columns) * sheet.width) / scale,
    y: (Math.floor(index / columns) * sheet.height) / scale,
  }))
  return { landscape, scale, ...sheet, pages }
}

const count = (width: number, height: number, sheet: { width: number; height: number }, scale: number): number =>
  sheets(width * scale, sheet.width) * sheets(height * scale, sheet.height)

/** A hair more than a sheet is no second one. */
const sheets = (length: number, sheet: number): number => Math.max(1, Math.ceil((length - 1) / sheet))

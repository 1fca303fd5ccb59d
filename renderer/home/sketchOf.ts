/** Where the boxes and lines of a card's decoration lie, in a field of 272 × 76. */
export type Sketch = { boxes: { x: number; y: number; waits: boolean }[]; lines: string[] }

const width = 44
const height = 18
/** Column and row of each box, and which box leads to it (null: the start). The second one branches. */
const places = [
  { x: 60, y: 29, from: null },
  { x: 128, y: 29, from: 0 },
  { x: 196, y: 5, from: 1 },
  { x: 196, y: 53, from: 1 },
  { x: 196, y: 29, from: 1 },
  { x: 128, y: 53, from: 0 },
  { x: 128, y: 5, from: 0 },
] as const

/** The decoration for a flow of so many steps. */
export function sketchOf(steps: number): Sketch {
  const used = places.slice(0, Math.max(0, Math.floor(steps)))
  return {
    boxes: used.map(({ x, y }, place) => ({ x, y, waits: place === 1 })),
    lines: used.map(({ x, y, from }) => {
      const source = from === null ? undefined : places[from]
      const start = source === undefined ? { x: 40, y: 38 } : { x: source.x + width, y: source.y + height / 2 }
      const end = { x, y: y + height / 2 }
      const middle = (start.x + end.x) / 2
      return `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`
    }),
  }
}

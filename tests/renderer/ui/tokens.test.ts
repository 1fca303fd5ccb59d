import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('renderer/ui/tokens.css', 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)]
    // The first one counts: later ones are for people who asked for more contrast.
    .toReversed()
    .map(([, name, light, dark]): [string, Record<'light' | 'dark', string>] => [
      name ?? '',
      { light: light ?? '', dark: dark ?? '' },
    ]),
)

const grounds = ['bg', 'surface', 'surface-raised', 'surface-sunken', 'hover', 'pressed', 'chat']
const soft = [
  'accent',
  'danger',
  'warning',
  'success',
  'info',
  'step-start',
  'step-message',
  'step-question',
  'step-end',
]

/** Text on its ground: 4.5 to 1. Source: WCAG 2.2, 1.4.3. */
const texts: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['text', ground],
    ['text-muted', ground],
  ]),
  ...['bg', 'surface', 'surface-raised'].flatMap((ground) =>
    ['accent-text', 'danger', 'warning', 'success', 'info'].map((ink): [string, string] => [ink, ground]),
  ),
  ...soft.map((name): [string, string] => [name, `${name}-soft`]),
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['text', 'note'],
  ['text', 'selection'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['bubble-text', 'bubble-bot'],
  ['bubble-text', 'bubble-contact'],
  ['bubble-time', 'bubble-bot'],
  ['bubble-time', 'bubble-contact'],
  ['accent-text', 'bubble-bot'],
  ['tick', 'bubble-contact'],
  ['tick-read', 'bubble-bot'],
]

/** Borders of controls, lines and the focus ring on their ground: 3 to 1. Source: WCAG 2.2, 1.4.11. */
const shapes: [string, string][] = ['bg', 'surface', 'surface-raised'].flatMap((ground) =>
  ['border-strong', 'line', 'line-taken', 'live', 'focus', 'accent'].map((ink): [string, string] => [ink, ground]),
)

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  test.each(texts)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapes)('%s can be seen on %s', (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('every token that a style uses exists', () => {
  const defined = new Set([...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name))
  const given = /^--(anchor|available|transform-origin|active-tab|toast|popup|positioner|xy|panel|rank)/
  const unknown = globSync('renderer/**/*.css').flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const own = new Set([...text.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    return [...text.matchAll(/var\((--[\w-]+)/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !defined.has(name) && !own.has(name) && !given.test(name))
      .map((name) => `${file}: ${name}`)
  })
  expect(unknown).toEqual([])
})

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = tokens.get(name)?.[theme]
  if (found === undefined) throw new Error(`There is no --color-${name}`)
  return found
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

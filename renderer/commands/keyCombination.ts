/** The parts of a key event that say which combination was pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a key event is a combination such as `Mod+Shift+z`. On macOS `Mod` is ⌘ and never Ctrl. */
export function isCombination(press: KeyPress, combination: string, mac: boolean): boolean {
  const wanted = parse(combination)
  const [mod, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  if (mod !== wanted.mod || other || press.altKey !== wanted.alt) return false
  // Which keyboard needs Shift for these signs differs by country, so Shift does not count there.
  if (press.shiftKey !== wanted.shift && wanted.key !== '+' && wanted.key !== '?') return false
  return pressedKey(press) === wanted.key
}

/** The combination as people read it on their keyboard: `Ctrl+Shift+Z`, on macOS `⌘⇧Z`. */
export function combinationText(combination: string, mac: boolean): string {
  const { mod, alt, shift, key } = parse(combination)
  const names = mac ? { mod: '⌘', alt: '⌥', shift: '⇧' } : { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' }
  const parts = [mod ? names.mod : '', alt ? names.alt : '', shift ? names.shift : '', keyName(key)]
  return parts.filter((part) => part !== '').join(mac ? '' : '+')
}

/** The combination as `aria-keyshortcuts` wants it. */
export function combinationForAria(combination: string, mac: boolean): string {
  return combination.replace('Mod', mac ? 'Meta' : 'Control')
}

/** Whether this computer's keyboard has ⌘. */
export const isMac = (platform: string): boolean => /mac|iphone|ipad/i.test(platform)

interface Combination {
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly key: string
}

function parse(combination: string): Combination {
  const parts = combination.endsWith('++') ? [...combination.slice(0, -2).split('+'), '+'] : combination.split('+')
  const key = parts.at(-1) ?? ''
  return { mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key }
}

/**
 * Digits by their place, because Shift turns them into other signs, and so letters with Alt, because ⌥ does that to them on macOS;
 * other letters by what the layout says.
 */
function pressedKey({ key, code, altKey }: KeyPress): string {
  const letter = altKey ? /^Key([A-Z])$/.exec(code)?.[1] : undefined
  if (letter !== undefined) return letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  if (key === '=' && code === 'Equal') return '+'
  return key.length === 1 ? key.toLowerCase() : key
}

function keyName(key: string): string {
  const names = new Map([
    ['ArrowUp', '↑'],
    ['ArrowDown', '↓'],
    ['ArrowLeft', '←'],
    ['ArrowRight', '→'],
    ['Escape', 'Esc'],
    ['Delete', 'Del'],
    ['-', '−'],
  ])
  return names.get(key) ?? (key.length === 1 ? key.toUpperCase() : key)
}

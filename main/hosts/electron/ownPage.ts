/** Where the window's page lives. */
export const desktopOrigin = 'app://prosa'

/** Whether a URL is one of our own pages. `URL.origin` is "null" for schemes like ours, so protocol and host are compared. */
export function isOwnPage(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && `${parsed.protocol}//${parsed.host}` === desktopOrigin && parsed.username === ''
}

/** Whether a link may be offered to the system's browser: https, and nothing hidden in front of the host. */
export function isOutsideLink(url: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
}

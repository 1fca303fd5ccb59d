import type { Theme } from '../../shared/domain/settings.ts'

/** Puts the theme on the page: see `tokens.css`. `system` leaves the choice to the computer. */
export function applyTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}

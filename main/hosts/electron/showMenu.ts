import { createRouterClient } from '@orpc/server'
import { app, Menu } from 'electron'
import type { Language } from '../../../shared/domain/settings.ts'
import type { App } from '../host.ts'
import { translator } from '../launcher/translator.ts'
import { menuTemplate } from './menuTemplate.ts'

/**
 * Shows the application's menu in the language the person chose, else in the system's, and again whenever the settings change.
 * Resolves when the app's events end or `signal` aborts.
 */
export async function showMenu(
  prosa: App,
  systemLanguage: Language,
  command: (id: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let shown: Language | null = null
  const show = () => {
    const state = prosa.state()
    const language = (state.status === 'ready' ? state.settings.language : null) ?? systemLanguage
    if (language === shown) return
    shown = language
    const surroundings = { mac: process.platform === 'darwin', development: !app.isPackaged }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(translator(language), command, surroundings)))
  }
  show()
  const events = await createRouterClient(prosa.router).app.events({}, { signal })
  for await (const event of events) if (event.kind === 'settings_changed') show()
}

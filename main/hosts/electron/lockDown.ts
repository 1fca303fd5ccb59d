import { app, dialog, session, shell } from 'electron'
import type { Translate } from '../launcher/translator.ts'
import { isOutsideLink, isOwnPage } from './ownPage.ts'

/** The one permission our page uses: copying steps to the clipboard after a key press. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Permissions of every page of this app. Call when the app is ready. */
export function limitPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => granted.has(permission))
  session.defaultSession.setDevicePermissionHandler(() => false)
}

/** Keeps every page where it is: no other origin, no second window, no page in a page. Call before any window is made. */
export function limitNavigation(t: Translate, report: (error: unknown) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', stayHome)
    contents.on('will-redirect', stayHome)
    contents.on('will-frame-navigate', stayHome)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (isOutsideLink(url)) offerOutside(url, t).catch(report)
      return { action: 'deny' }
    })
  })
}

function stayHome(event: { readonly url: string; preventDefault(): void }): void {
  if (!isOwnPage(event.url)) event.preventDefault()
}

/** Prosa works offline by design: a link leaves the machine only after the person said so. */
async function offerOutside(url: string, t: Translate): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: t('outside.question'),
    detail: url,
    buttons: [t('outside.open'), t('outside.stay')],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(url)
}

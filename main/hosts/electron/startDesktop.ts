import { app, BrowserWindow, dialog } from 'electron'
import type { Language } from '../../../shared/domain/settings.ts'
import type { CreateApp } from '../host.ts'
import { translator } from '../launcher/translator.ts'
import { connectPage } from './connectPage.ts'
import { limitNavigation, limitPermissions } from './lockDown.ts'
import { desktopOrigin } from './ownPage.ts'
import { registerScheme, serveRenderer } from './serveRenderer.ts'
import { showMenu } from './showMenu.ts'

export interface DesktopRun {
  createApp: CreateApp
  folder: string
  version: string
  language: Language
  rendererFolder: string
  /** The built preload script. */
  preload: string
  report: (error: unknown) => void
}

/** Milliseconds the page may take to save its last change when the window closes. */
const savingTime = 3_000

/**
 * The desktop host: one window on the built renderer, its calls over a message port. A second start on the same data folder
 * brings the first window to the front. Ending waits until the page has saved and the database is closed.
 */
export async function startDesktop(run: DesktopRun): Promise<void> {
  // The single-instance lock lives in this folder, so it guards exactly one data folder. Chromium's own files stay apart.
  app.setPath('userData', run.folder)
  app.setPath('sessionData', `${run.folder}/window`)
  app.enableSandbox()
  registerScheme()
  if (!app.requestSingleInstanceLock()) return app.quit()

  const t = translator(run.language)
  let window: BrowserWindow | null = null
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  limitNavigation(t, run.report)

  await app.whenReady()
  limitPermissions()
  serveRenderer(run.rendererFolder)
  const prosa = await run.createApp({ ...run, host: 'electron' })
  const page = connectPage(() => window, prosa.router, run.report)
  const menu = new AbortController()
  showMenu(prosa, run.language, page.command, menu.signal).catch((error: unknown) => {
    if (!menu.signal.aborted) run.report(error)
  })

  let ending: Promise<void> | null = null
  let ended = false
  const end = async () => {
    await page.saved(savingTime)
    menu.abort()
    await prosa.close().catch(run.report)
    ended = true
    app.quit()
  }
  const beforeEnd = (event: { preventDefault(): void }) => {
    if (ended) return
    event.preventDefault()
    ending ??= end()
  }
  app.on('before-quit', beforeEnd)
  app.on('window-all-closed', () => app.quit())

  window = openWindow(run.preload)
  window.on('close', beforeEnd)
  window.on('closed', () => (window = null))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window === null || ended) return
    run.report(new Error(`The window's process ended: ${reason}`))
    offerReload(window, run.language).catch(run.report)
  })
  await window.loadURL(`${desktopOrigin}/index.html`)
}

function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    name: 'main',
    windowStatePersistence: true,
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}

async function offerReload(window: BrowserWindow, language: Language): Promise<void> {
  const t = translator(language)
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: t('crash.title'),
    message: t('crash.message'),
    buttons: [t('crash.reload'), t('crash.quit')],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}

import { EventEmitter } from 'node:events'

/** A frame as Electron names the sender of a message. */
export interface FakeFrame {
  url: string
}

export interface FakeMenuItem {
  id?: string
  label?: string
  role?: string
  accelerator?: string
  registerAccelerator?: boolean
  click?: () => void
  submenu?: FakeMenuItem[]
}

type Ask = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type Scheme = (request: Request) => Promise<Response>

/** Everything that the desktop host does to Electron, caught for tests; no window is ever opened. */
export class FakeElectron {
  readonly app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    quits: 0,
    locked: true,
    setPath: (name: string, path: string) => void this.paths.set(name, path),
    enableSandbox: () => undefined,
    requestSingleInstanceLock: () => this.app.locked,
    whenReady: () => Promise.resolve(),
    quit: () => void (this.app.quits += 1),
  })
  readonly paths = new Map<string, string>()
  readonly frame: FakeFrame = { url: 'app://prosa/index.html' }
  readonly contents = Object.assign(new EventEmitter(), {
    mainFrame: this.frame,
    open: (_details: { url: string }): unknown => undefined,
    setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => void (this.contents.open = handler),
    postMessage: (channel: string, _message: unknown, ports: FakePort[]) => void this.given.push({ channel, ports }),
    reload: () => undefined,
  })
  readonly given: { channel: string; ports: FakePort[] }[] = []
  readonly ipcMain = new EventEmitter()
  readonly outside: string[] = []
  readonly loaded: string[] = []
  options: unknown = null
  window = new EventEmitter()
  focused = 0
  ask: Ask = () => undefined
  scheme: Scheme = () => Promise.reject(new Error('no scheme'))
  menu: FakeMenuItem[] = []
  answer = 1
}

/** The module `electron` as the host under test imports it. */
export function electronModule(fake: FakeElectron) {
  return {
    app: fake.app,
    ipcMain: fake.ipcMain,
    MessageChannelMain: FakeChannel,
    BrowserWindow: class extends EventEmitter {
      readonly webContents = fake.contents
      constructor(options: unknown) {
        super()
        fake.options = options
        fake.window = this
        fake.app.emit('web-contents-created', {}, fake.contents)
      }
      show() {}
      restore() {}
      focus() {
        fake.focused += 1
      }
      isMinimized() {
        return true
      }
      loadURL(url: string) {
        fake.loaded.push(url)
        return Promise.resolve()
      }
    },
    Menu: {
      buildFromTemplate: (template: FakeMenuItem[]) => template,
      setApplicationMenu: (menu: FakeMenuItem[]) => void (fake.menu = menu),
    },
    protocol: {
      registerSchemesAsPrivileged: () => undefined,
      handle: (_scheme: string, handler: Scheme) => void (fake.scheme = handler),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (ask: Ask) => void (fake.ask = ask),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
      },
    },
    shell: { openExternal: async (url: string) => void fake.outside.push(url) },
    dialog: { showMessageBox: async () => ({ response: fake.answer }) },
  }
}

/** One end of a channel inside the test; what is posted arrives at the other end in the next turn. */
export class FakePort extends EventEmitter {
  other: FakePort | null = null
  start(): void {}
  postMessage(data: unknown): void {
    this.say(data)
  }
  say(data: unknown): void {
    setImmediate(() => this.other?.emit('message', { data, ports: [] }))
  }
  close(): void {
    this.other?.emit('close')
    this.emit('close')
  }
}

class FakeChannel {
  readonly port1 = new FakePort()
  readonly port2 = new FakePort()
  constructor() {
    this.port1.other = this.port2
    this.port2.other = this.port1
  }
}

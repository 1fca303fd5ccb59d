/**
 * What runs in the page before anything else: the sandboxed world of a preload script (`require('electron')` with
 * `ipcRenderer` alone) and the page's half of the ports. It is sent as text; `preload` is the built preload script.
 */
export function pageScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return
    const listeners = new Map()
    const ports = new Map()
    const tell = window.__standin
    delete window.__standin
    window.__standinPage = (kind, ...args) => {
      if (kind === 'give') {
        const [channel, ids] = args
        const given = ids.map((id) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = ({ data }) => tell('port', id, data)
          ports.set(id, port1)
          return port2
        })
        for (const listener of listeners.get(channel) ?? []) listener({ ports: given })
      }
      if (kind === 'deliver') ports.get(args[0])?.postMessage(args[1])
      if (kind === 'shut') ports.get(args[0])?.close()
    }
    window.open = (url) => (tell('open', new URL(url, location.href).href), null)
    const ipcRenderer = {
      send: (channel, ...args) => void tell('send', channel, args),
      on: (channel, listener) => void (listeners.get(channel) ?? listeners.set(channel, []).get(channel)).push(listener),
    }
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name)
      return { ipcRenderer }
    }
    ;((require, module, exports) => { ${preload} })(require, { exports: {} }, {})
  })()`
}

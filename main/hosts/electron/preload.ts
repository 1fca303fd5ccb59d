import { ipcRenderer } from 'electron'
import { portNames } from '../../../shared/api/portNames.ts'

/**
 * All that the page gets from the desktop: when it asks, two message ports (calls, frame), handed over as a message to
 * itself. Nothing is added to `window`, and this file imports nothing but Electron and two names.
 */
window.addEventListener('message', ({ source, data }) => {
  if (source === window && data === portNames.ask) ipcRenderer.send(portNames.ask)
})
ipcRenderer.on(portNames.give, ({ ports }) => window.postMessage(portNames.give, window.location.origin, ports))

import { protocol } from 'electron'
import { readAsset } from '../assets/readAsset.ts'
import { securityHeaders } from '../assets/securityHeaders.ts'
import { desktopOrigin, isOwnPage } from './ownPage.ts'

const scheme = new URL(desktopOrigin).protocol.slice(0, -1)

/** Makes `app:` a scheme with an origin of its own. Electron wants this before it is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer at our own address, with the same headers as the browser host; everything else is not there. */
export function serveRenderer(rendererFolder: string): void {
  protocol.handle(scheme, async (request) => {
    if (!isOwnPage(request.url) || request.method !== 'GET') {
      return new Response(null, { status: 404, headers: securityHeaders })
    }
    const asset = await readAsset(rendererFolder, new URL(request.url).pathname)
    return new Response(asset.body, { status: asset.status, headers: asset.headers })
  })
}

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createServer, mergeConfig } from 'vite'
import { root } from '../configs/root.ts'
import renderer from '../configs/vite.renderer.config.ts'
import { contentPolicy, securityHeaders } from '../main/hosts/assets/securityHeaders.ts'
import { freePort } from './runtime/freePort.ts'

/**
 * `npm run dev`: Vite serves the renderer with hot reload on 127.0.0.1 and passes calls on to the browser host, which Node
 * starts again whenever a file of main or shared changes. The guards are the browser host's own. The policy is relaxed by one
 * nonce for what Vite puts into the page and by its web socket.
 */
const hostPort = await freePort()
const port = await freePort()
const address = `127.0.0.1:${port}`
const nonce = randomBytes(16).toString('base64')
const policy = contentPolicy
  .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
  .replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`)
  .replace("connect-src 'self'", `connect-src 'self' ws://${address}`)

const vite = await createServer(
  mergeConfig(renderer, {
    configFile: false,
    html: { cspNonce: nonce },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      cors: false,
      headers: { ...securityHeaders, 'Content-Security-Policy': policy },
      fs: { allow: [root] },
      proxy: { '/api/': { target: `http://127.0.0.1:${hostPort}` } },
    },
  }),
)
await vite.listen()

const host = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', join(root, 'main/browser.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      PROSA_PORT: String(hostPort),
      PROSA_BEHIND: address,
      // The page stays let in while the host behind it is started again.
      PROSA_DEV_TOKEN: randomBytes(32).toString('base64url'),
    },
  },
)
const ended = new Promise<void>((resolve) => host.once('close', () => resolve()))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => host.kill('SIGTERM'))
await ended
await vite.close()

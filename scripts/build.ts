import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import main from '../configs/vite.main.config.ts'
import preload from '../configs/vite.preload.config.ts'
import renderer from '../configs/vite.renderer.config.ts'
import { root } from '../configs/root.ts'

/** `npm run build`: main, preload and renderer into `dist/`, from nothing, and what the main process reads at run time beside it. */
const begun = performance.now()
rmSync(join(root, 'dist'), { recursive: true, force: true })
await Promise.all([
  build({ ...main, configFile: false }).then(() => build({ ...preload, configFile: false })),
  build({ ...renderer, configFile: false }),
])
for (const folder of ['migrations', 'examples']) {
  const from = join(root, 'prisma', folder)
  if (existsSync(from)) cpSync(from, join(root, 'dist/main', folder), { recursive: true })
}
// `open` starts the browser with this script where the system has none of its own.
cpSync(join(root, 'node_modules/open/xdg-open'), join(root, 'dist/main/xdg-open'))
console.log(`built in ${((performance.now() - begun) / 1_000).toFixed(1)} s`)

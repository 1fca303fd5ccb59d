import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { root } from './root.ts'

/**
 * The main process: ES modules for Node 24, everything bundled but the one native module (better-sqlite3) and Electron, which
 * brings itself. `pg` looks for an optional native driver inside a try block; it is left to fail there.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { desktop: 'main/desktop.ts', browser: 'main/browser.ts', start: 'main/start.ts' },
      external: ['electron', 'better-sqlite3', 'pg-native', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

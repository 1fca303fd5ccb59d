import { defineConfig } from 'vite'
import { root } from './root.ts'

/** The preload script: a sandboxed page loads one CommonJS file that can require nothing but Electron. */
export default defineConfig({
  root,
  logLevel: 'warn',
  publicDir: false,
  build: {
    outDir: 'dist/main',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { preload: 'main/hosts/electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
})
